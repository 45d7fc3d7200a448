package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.url.HostKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Where an entry's row stands: beside those of its host. A digest stands for the name, which may be long: of a page its
 * URL; of a list its source and URL, since two sources may read one list.
 *
 * @param high the first half of the digest (SHA-256, cut to 16 bytes)
 * @param low the second half
 */
record EntryKey(String host, Kind kind, long high, long low) {
    /** What a row is of. */
    enum Kind {
        PAGE(0),
        LIST(1),
        /** Under a page's digest, the URLs of those that claimed it as their canonical one. */
        CLAIMS(2);

        /** As it stands in rows: so it stays. */
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static Kind of(byte code) {
            return switch (code) {
                case 0 -> PAGE;
                case 1 -> LIST;
                case 2 -> CLAIMS;
                default -> throw new IllegalArgumentException("Is no kind of row: " + code);
            };
        }
    }

    private static final int DIGEST_BYTES = 2 * Long.BYTES;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EntryKey::sha256);

    static EntryKey of(Task task) {
        return switch (task) {
            case PageTask page -> page(page.url());
            case PollTask list -> list(list.sourceId(), list.url());
            case RemovalTask removal -> page(removal.url());
            case RulesTask rules -> throw new IllegalArgumentException("Is not kept: " + rules.url());
        };
    }

    static EntryKey page(String url) {
        return of(HostKey.of(url), Kind.PAGE, url);
    }

    static EntryKey list(String sourceId, String url) {
        return of(HostKey.of(url), Kind.LIST, sourceId + "\n" + url);
    }

    private static EntryKey of(String host, Kind kind, String name) {
        ByteBuffer digest = ByteBuffer.wrap(SHA_256.get().digest(name.getBytes(StandardCharsets.UTF_8)));
        return new EntryKey(host, kind, digest.getLong(), digest.getLong());
    }

    EntryKey as(Kind other) {
        return new EntryKey(host, other, high, low);
    }

    /** The row's key: the host, an end mark, the kind, the digest. */
    byte[] bytes() {
        byte[] name = host.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 2 + DIGEST_BYTES)
                .put(name)
                .put((byte) 0)
                .put(kind.code())
                .putLong(high)
                .putLong(low)
                .array();
    }

    static EntryKey of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[bytes.length - 2 - DIGEST_BYTES];
        in.get(name).get();
        Kind kind = Kind.of(in.get());
        return new EntryKey(new String(name, StandardCharsets.UTF_8), kind, in.getLong(), in.getLong());
    }

    /** The lowest key of a kind on a host; {@code last} is the highest. */
    static byte[] first(String host, Kind kind) {
        return new EntryKey(host, kind, 0, 0).bytes();
    }

    static byte[] last(String host, Kind kind) {
        return new EntryKey(host, kind, -1, -1).bytes();
    }

    /** Kind and digest in 23 characters, for names of leases; the host is known where they are read. */
    String shortName() {
        byte[] digest =
                ByteBuffer.allocate(DIGEST_BYTES).putLong(high).putLong(low).array();
        String letter = kind == Kind.LIST ? "l" : "p";
        return letter + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** @throws IllegalArgumentException if that is no short name */
    static EntryKey ofShortName(String host, String name) {
        ByteBuffer digest = ByteBuffer.wrap(Base64.getUrlDecoder().decode(name.substring(1)));
        if (digest.remaining() != DIGEST_BYTES) {
            throw new IllegalArgumentException("Names no entry: " + name);
        }
        Kind kind = name.charAt(0) == 'l' ? Kind.LIST : Kind.PAGE;
        return new EntryKey(host, kind, digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
