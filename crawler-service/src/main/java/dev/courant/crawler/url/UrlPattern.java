package dev.courant.crawler.url;

import java.util.Arrays;
import java.util.List;

/** One pattern of a {@link SourceFilter}. Matched part by part, so that no pattern takes more time than the URL is long times its parts. */
final class UrlPattern {
    private final String written;
    private final boolean isOfHost;
    private final boolean isToEnd;
    private final List<String> parts;

    UrlPattern(String written) {
        this.written = written;
        this.isOfHost = !written.startsWith("/") && !written.startsWith("*");
        this.isToEnd = written.endsWith("$");
        String open = isToEnd ? written.substring(0, written.length() - 1) : written;
        this.parts = Arrays.asList(Escapes.pattern(open).split("\\*", -1));
    }

    /** @param path with its query */
    boolean matches(String host, String path) {
        String text = isOfHost ? host + path : path;
        if (!text.startsWith(parts.getFirst())) {
            return false;
        }
        int at = parts.getFirst().length();
        for (int i = 1; i < parts.size(); i++) {
            boolean isLast = i == parts.size() - 1;
            String part = parts.get(i);
            int found = isLast && isToEnd ? lastAt(text, part, at) : text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return !isToEnd || at == text.length();
    }

    private static int lastAt(String text, String part, int from) {
        int at = text.length() - part.length();
        return at >= from && text.endsWith(part) ? at : -1;
    }

    @Override
    public String toString() {
        return written;
    }
}
