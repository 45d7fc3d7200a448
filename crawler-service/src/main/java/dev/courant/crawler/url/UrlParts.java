package dev.courant.crawler.url;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http(s) URL, taken apart as RFC 3986 (appendix B) does, without its fragment.
 *
 * @param scheme in lower case
 * @param query empty if there is none
 */
record UrlParts(String scheme, String authority, String path, String query) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern RELATIVE = Pattern.compile("(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");

    /** As browsers do: without blanks around and line breaks within, and with slashes for backslashes before the query. */
    static String asBrowsersRead(String reference) {
        String line = LINE_BREAKS.matcher(reference.strip()).replaceAll("");
        int end = line.length();
        for (char delimiter : new char[] {'?', '#'}) {
            int at = line.indexOf(delimiter);
            end = at < 0 ? end : Math.min(end, at);
        }
        return line.indexOf('\\') < 0 ? line : line.substring(0, end).replace('\\', '/') + line.substring(end);
    }

    static Optional<UrlParts> parse(String url) {
        Matcher parts = ABSOLUTE.matcher(url);
        return parts.matches()
                ? Optional.of(new UrlParts(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        parts.group(2),
                        parts.group(3),
                        parts.group(4) == null ? "" : parts.group(4)))
                : Optional.empty();
    }

    /** By RFC 3986, 5.2.2. */
    Optional<UrlParts> resolve(String reference) {
        if (SCHEME.matcher(reference).matches()) {
            return parse(reference);
        }
        Matcher parts = RELATIVE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String relative = parts.group(2);
        String newQuery = parts.group(3) == null ? "" : parts.group(3).substring(1);
        if (parts.group(1) != null) {
            return Optional.of(new UrlParts(scheme, parts.group(1), relative, newQuery));
        }
        if (relative.isEmpty()) {
            return Optional.of(new UrlParts(scheme, authority, path, parts.group(3) == null ? query : newQuery));
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String newPath = relative.startsWith("/") ? relative : (folder.isEmpty() ? "/" : folder) + relative;
        return Optional.of(new UrlParts(scheme, authority, newPath, newQuery));
    }
}
