package dev.courant.events;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the constructors of the events check, so that no invalid event can exist. */
final class Require {
    private static final Pattern HTTP_URL = Pattern.compile("(?i:https?)://[^\\s/?#]+[^\\s]*");
    private static final String WHITE_SPACE = " \t\n\u000B\f\r";
    private static final int SHA_256_DIGITS = 64;

    private Require() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidEventException(field, "is missing");
        }
        return value;
    }

    static String text(String field, @Nullable String value) {
        String text = present(field, value);
        that(!text.isBlank(), field, "is blank");
        return text;
    }

    static String url(String field, @Nullable String value) {
        String url = text(field, value);
        that(isHttp(url), field, "is no absolute http(s) URL: " + url);
        return url;
    }

    /** Most URLs are told without the pattern, which takes long: articles have hundreds of links. */
    private static boolean isHttp(String url) {
        int host = url.startsWith("http://") ? 7 : url.startsWith("https://") ? 8 : url.length();
        if (host >= url.length() || "/?#".indexOf(url.charAt(host)) >= 0) {
            return HTTP_URL.matcher(url).matches();
        }
        for (int i = host; i < url.length(); i++) {
            if (WHITE_SPACE.indexOf(url.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    static String sha256(String field, @Nullable String value) {
        String hash = text(field, value);
        that(isHexadecimal(hash, SHA_256_DIGITS), field, "is no lower-case hexadecimal SHA-256: " + hash);
        return hash;
    }

    /** Whether a text is so many digits in lower case. */
    static boolean isHexadecimal(String text, int digits) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return text.length() == digits;
    }

    /** An immutable copy; an absent list is an empty one, as JSON readers may leave empty lists out. */
    static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        for (int i = 0; i < values.size(); i++) {
            present(field + "[" + i + "]", values.get(i));
        }
        return List.copyOf(values);
    }

    static void that(boolean holds, String field, String problem) {
        if (!holds) {
            throw new InvalidEventException(field, problem);
        }
    }
}
