package dev.courant.crawler.robots;

import dev.courant.crawler.fetch.HttpDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code X-Robots-Tag} header asks for. A directive may be meant for one crawler ({@code otherbot: noindex}); it
 * then holds until the next name or the next header line, and concerns us if the name is ours.
 */
public record RobotsTag(boolean noindex, boolean noarchive, boolean nofollow) {
    private static final String UNAVAILABLE_AFTER = "unavailable_after:";

    /**
     * Reads the header as if no time were past: {@code unavailable_after} asks for nothing.
     *
     * @param header its lines, parted by line feeds, each with one or more values parted by commas
     * @param product our name in robots.txt's terms
     */
    public static RobotsTag of(@Nullable String header, String product) {
        return of(header, product, Instant.MIN);
    }

    /**
     * Reads the header.
     *
     * @param header its lines, parted by line feeds, each with one or more values parted by commas
     * @param product our name in robots.txt's terms
     * @param now whatever is to be unavailable after an earlier time is not to be indexed
     */
    public static RobotsTag of(@Nullable String header, String product, Instant now) {
        return of(RobotsDirectives.of(header, product), now);
    }

    static RobotsTag of(Set<String> directives, Instant now) {
        boolean none = directives.contains("none");
        return new RobotsTag(
                none || directives.contains("noindex") || isUnavailable(directives, now),
                none || directives.contains("noarchive"),
                none || directives.contains("nofollow"));
    }

    private static boolean isUnavailable(Set<String> directives, Instant now) {
        return directives.stream()
                .filter(directive -> directive.startsWith(UNAVAILABLE_AFTER))
                .map(directive ->
                        date(directive.substring(UNAVAILABLE_AFTER.length()).strip(), now))
                .anyMatch(date -> date != null && date.isBefore(now));
    }

    /** "In a widely adopted format such as RFC 822, RFC 850 and ISO 8601", says who invented it. */
    private static @Nullable Instant date(String value, Instant now) {
        Instant date = now.equals(Instant.MIN) ? null : HttpDate.parse(value, now);
        return date != null ? date : iso(value.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant iso(String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
