package dev.courant.crawler.url;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * URLs that lead on without end: made anew by every page that is fetched, they would keep a host's turns from its articles.
 * What a URL says by itself is told here; {@link QueryExplosions} tells what only many of them say together.
 */
public final class UrlTraps {
    /** Why a URL is not followed. */
    public enum Trap {
        /** Longer than addresses of articles are, titles in escaped scripts included. */
        TOO_LONG("is longer than 1,500 characters"),
        TOO_DEEP("has more than 16 segments in its path"),
        /** Links that are relative by mistake: {@code /a/b/a/b/}. */
        REPEATED_SEGMENTS("repeats parts of its path"),
        TOO_MANY_PARAMETERS("has more than 10 parameters"),
        /** Pages of days and months that no article can be of yet, or any more. */
        CALENDAR("is a calendar's page of a time without news"),
        /** A path or query that holds a whole further URL. */
        NESTED_URL("holds a further URL"),
        /** {@link QueryExplosions} */
        QUERY_EXPLOSION("is one of too many combinations of parameters of one path");

        private final String reason;

        Trap(String reason) {
            this.reason = reason;
        }

        /** As it follows on a URL in a sentence. */
        public String reason() {
            return reason;
        }
    }

    private static final int MAX_LENGTH = 1_500;
    private static final int MAX_SEGMENTS = 16;
    private static final int MAX_PARAMETERS = 10;
    private static final int MAX_SAME_SEGMENTS = 3;

    private static final Pattern NESTED =
            Pattern.compile("(?i)./https?:(/|%2F).*|.*/https?:/.*|.*=https?(:|%3A)(/|%2F).*");

    private UrlTraps() {}

    /**
     * Why a URL is not to be followed; empty if nothing speaks against it.
     *
     * @param canonicalUrl as {@link CanonicalUrls} spells it
     */
    public static Optional<Trap> of(String canonicalUrl, Instant now) {
        URI uri = URI.create(canonicalUrl);
        String path = uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (canonicalUrl.length() > MAX_LENGTH) {
            return Optional.of(Trap.TOO_LONG);
        }
        if (NESTED.matcher(path + "?" + query).matches()) {
            return Optional.of(Trap.NESTED_URL);
        }
        return ofPath(path)
                .or(() -> ofQuery(query))
                .or(() ->
                        CalendarPages.isWithoutNews(path, query, now) ? Optional.of(Trap.CALENDAR) : Optional.empty());
    }

    private static Optional<Trap> ofPath(String path) {
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.size() > MAX_SEGMENTS) {
            return Optional.of(Trap.TOO_DEEP);
        }
        return isRepeated(segments) ? Optional.of(Trap.REPEATED_SEGMENTS) : Optional.empty();
    }

    /** One segment three times in a row, or more than one twice; numbers aside, as dates and ids repeat theirs. */
    private static boolean isRepeated(List<String> segments) {
        for (int length = 1; length * 2 <= segments.size(); length++) {
            int times = length == 1 ? MAX_SAME_SEGMENTS : 2;
            for (int from = 0; from + length * times <= segments.size(); from++) {
                if (isRepeated(segments, from, length, times)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRepeated(List<String> segments, int from, int length, int times) {
        List<String> first = segments.subList(from, from + length);
        if (first.stream().allMatch(segment -> segment.chars().allMatch(Character::isDigit))) {
            return false;
        }
        for (int time = 1; time < times; time++) {
            int start = from + time * length;
            if (!segments.subList(start, start + length).equals(first)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Trap> ofQuery(String query) {
        if (query.isEmpty()) {
            return Optional.empty();
        }
        String[] parameters = query.split("&", -1);
        Set<String> distinct = new HashSet<>(Arrays.asList(parameters));
        if (parameters.length > MAX_PARAMETERS) {
            return Optional.of(Trap.TOO_MANY_PARAMETERS);
        }
        return distinct.size() < parameters.length ? Optional.of(Trap.QUERY_EXPLOSION) : Optional.empty();
    }
}
