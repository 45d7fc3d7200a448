package dev.courant.crawler.url;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding in one spelling (RFC 3986, 2 and 6.2.2.2): what need not be escaped is not, what must be is, in upper case, and an
 * escaped delimiter stays escaped, because it means something else unescaped.
 */
final class Escapes {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String DELIMITERS_IN_PATHS = "!$&'()*+,;=:@/";
    private static final boolean[] ALWAYS_PLAIN = table(UNRESERVED);
    private static final boolean[] PLAIN_IN_PATHS = table(UNRESERVED + DELIMITERS_IN_PATHS);
    private static final boolean[] PLAIN_IN_QUERIES = table(UNRESERVED + DELIMITERS_IN_PATHS + "?");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escapes() {}

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    static String path(String path) {
        return spell(path, PLAIN_IN_PATHS);
    }

    static String query(String query) {
        return spell(query, PLAIN_IN_QUERIES);
    }

    /** A path and query of which stars are no part; as a path, a question mark may stand in it. */
    static String pattern(String pattern) {
        return spell(pattern, PLAIN_IN_QUERIES);
    }

    private static String spell(String text, boolean[] plain) {
        if (text.chars().allMatch(c -> c < plain.length && plain[c])) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder spelled = new StringBuilder(bytes.length * 2);
        for (int i = 0; i < bytes.length; i++) {
            if (isEscape(bytes, i)) {
                int escaped = HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.ISO_8859_1));
                append(spelled, escaped, ALWAYS_PLAIN);
                i += 2;
            } else {
                append(spelled, bytes[i] & 0xff, plain);
            }
        }
        return spelled.toString();
    }

    private static boolean isEscape(byte[] bytes, int i) {
        return bytes[i] == '%'
                && i + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[i + 1])
                && HexFormat.isHexDigit(bytes[i + 2]);
    }

    private static void append(StringBuilder spelled, int octet, boolean[] plain) {
        if (octet < plain.length && plain[octet]) {
            spelled.append((char) octet);
        } else {
            spelled.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    /** With all its escapes undone, as far as they are any. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (isEscape(bytes, i)) {
                decoded[length++] =
                        (byte) HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.ISO_8859_1));
                i += 2;
            } else {
                decoded[length++] = bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
