package dev.courant.indexer.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page begins: behind the last hit of this one. It holds that hit's sort values, so it costs the server
 * nothing and never expires. By date, new articles shift no page. By relevance they may: each new one changes how rare
 * words are, and so the scores, by which a hit near the border of two pages may show twice or never.
 *
 * @param sort the order that it was made for
 * @param position how many hits came before
 * @param score the last hit's; 0 unless sorted by relevance
 * @param date the last hit's, in milliseconds since 1970
 * @param id the last hit's
 */
public record Cursor(Sort sort, long position, double score, long date, String id) {
    private static final String SEPARATOR = "|";
    private static final int FIELDS = 5;

    /** Opaque text, safe in a URL. */
    public String text() {
        List<String> fields = new ArrayList<>(List.of(sort.name(), Long.toString(position), Double.toString(score)));
        fields.add(Long.toString(date));
        fields.add(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #text} wrote; nothing if it did not. */
    public static Optional<Cursor> from(String text) {
        try {
            String[] fields =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", FIELDS);
            if (fields.length != FIELDS) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(
                    Sort.valueOf(fields[0]),
                    Long.parseLong(fields[1]),
                    Double.parseDouble(fields[2]),
                    Long.parseLong(fields[3]),
                    fields[4]);
            return cursor.isSane() ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSane() {
        return position >= 0 && Double.isFinite(score) && !id.isEmpty();
    }
}
