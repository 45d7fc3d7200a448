package dev.courant.local.archive;

import dev.courant.events.ArticleId;
import dev.courant.events.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** A page as the answer of a server, with those of its headers that the event carries. */
final class PageRecord {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final long VERSION_8 = 0x8000L;

    private PageRecord() {}

    /**
     * The record of a page.
     *
     * @param eventId its {@code ce_id}, of which the record's id is made
     * @param warcinfo the id of the file's first record
     */
    static WarcResponse of(Page page, String eventId, URI warcinfo) {
        byte[] block = block(page);
        WarcResponse.Builder record = new WarcResponse.Builder(page.finalUrl())
                .version(MessageVersion.WARC_1_1)
                .recordId(id(eventId))
                .date(page.fetchedAt())
                .warcinfoId(warcinfo)
                .blockDigest(sha1(block))
                .payloadDigest(sha1(page.body()))
                .body(MediaType.HTTP_RESPONSE, block);
        return (page.truncated() ? record.truncated(WarcTruncationReason.LENGTH) : record).build();
    }

    /** The same for the same event, whoever archives it and however often: a UUID of version 8 (RFC 9562), of SHA-256. */
    static UUID id(String eventId) {
        byte[] hash = HexFormat.of().parseHex(ArticleId.sha256(eventId));
        long high = (longAt(hash, 0) & ~0xF000L) | VERSION_8;
        long low = (longAt(hash, 8) & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    private static long longAt(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes).getLong(at);
    }

    /** Content and transfer encoding are undone in a page, so its length is that of the body, and neither header is there. */
    private static byte[] block(Page page) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(page.httpStatus())
                .append(' ')
                .append(reason(page.httpStatus()))
                .append("\r\n");
        header(head, "Content-Type", page.contentType());
        header(head, "Content-Language", page.contentLanguage());
        header(head, "ETag", page.etag());
        header(head, "Last-Modified", page.lastModified());
        header(head, "X-Robots-Tag", page.noindex() ? "noindex" : null);
        header(head, "TDM-Reservation", page.tdmOptOut() ? "1" : null);
        header(head, "Content-Length", Integer.toString(page.body().length));
        head.append("\r\n");
        ByteArrayOutputStream block = new ByteArrayOutputStream(head.length() + page.body().length);
        try {
            block.write(head.toString().getBytes(StandardCharsets.UTF_8));
            block.write(page.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return block.toByteArray();
    }

    /** A line break in a value would begin a header of its own. */
    private static void header(StringBuilder head, String name, @Nullable String value) {
        if (value != null) {
            head.append(name)
                    .append(": ")
                    .append(CONTROL.matcher(value).replaceAll(" ").strip())
                    .append("\r\n");
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            default -> "Status";
        };
    }

    /** SHA-1 in Base32 is what the indexes of web archives compare by; nothing rests on it here. */
    private static WarcDigest sha1(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes);
            return new WarcDigest(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
