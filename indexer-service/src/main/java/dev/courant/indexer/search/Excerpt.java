package dev.courant.indexer.search;

import java.util.ArrayList;
import java.util.List;

/** Text with the places that a query found, never as HTML until it is asked for. */
public record Excerpt(List<Segment> segments) {
    /** Marks around a find, as Elasticsearch is told to set them: private-use characters, which no script writes with. */
    public static final char MARK_START = '\uE0F0';

    /** See {@link #MARK_START}. */
    public static final char MARK_END = '\uE0F1';

    /** A stretch of text, found or not. */
    public record Segment(String text, boolean found) {}

    public Excerpt {
        segments = List.copyOf(segments);
    }

    /** Text in which nothing was found. */
    public static Excerpt plain(String text) {
        return of(text.replace(String.valueOf(MARK_START), "").replace(String.valueOf(MARK_END), ""));
    }

    /** Text with marks; finds side by side become one. */
    public static Excerpt of(String marked) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (char c : marked.replace("" + MARK_END + MARK_START, "").toCharArray()) {
            if (c != MARK_START && c != MARK_END) {
                text.append(c);
                continue;
            }
            append(segments, text, found);
            found = c == MARK_START;
        }
        append(segments, text, found);
        return new Excerpt(segments);
    }

    private static void append(List<Segment> segments, StringBuilder text, boolean found) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text.toString(), found));
            text.setLength(0);
        }
    }

    /** The text alone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    /** As HTML, everything escaped but the {@code <mark>}s. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Segment segment : segments) {
            String text = escape(segment.text());
            html.append(segment.found() ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
