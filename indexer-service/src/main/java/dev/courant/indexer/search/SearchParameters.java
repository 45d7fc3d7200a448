package dev.courant.indexer.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a search from the parameters of a URL, and says of every one that is wrong what would be right. */
public final class SearchParameters {
    /** All that a search takes. */
    public static final List<String> NAMES = List.of("q", "from", "to", "language", "source", "sort", "size", "after");

    /** How long a query may be. */
    public static final int MAX_QUERY_CHARS = 500;

    /** How many languages, or sources, may be chosen. */
    public static final int MAX_CHOICES = 50;

    /** How many hits a page may hold. */
    public static final int MAX_SIZE = 100;

    /** How many hits a page holds if nobody says. */
    public static final int DEFAULT_SIZE = 20;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final ValueRange KNOWN_YEARS = ValueRange.of(1, 9999);

    private final Map<String, List<String>> values;
    private final List<BadParameter> bad = new ArrayList<>();

    private SearchParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A search, or all that keeps the parameters from being one. */
    public sealed interface Parsed {
        record Valid(SearchRequest request) implements Parsed {}

        record Invalid(List<BadParameter> problems) implements Parsed {}
    }

    /**
     * Reads them all.
     *
     * @param values as in the URL, names with each of their values
     */
    public static Parsed parse(Map<String, List<String>> values) {
        return new SearchParameters(values).parse();
    }

    private Parsed parse() {
        unknownNames();
        String text = text();
        Instant from = time("from", false);
        Instant to = time("to", true);
        if (from != null && to != null && !from.isBefore(to)) {
            bad.add(new BadParameter("to", "must be later than 'from'"));
        }
        SearchQuery query = QueryParser.parse(text);
        Sort sort = sort(query);
        SearchRequest request = new SearchRequest(
                text,
                query,
                from,
                to,
                choices("language", LANGUAGE, "a language tag such as 'en' or 'zh-Hant'"),
                choices("source", SOURCE, "a source id such as 'harbour-gazette'"),
                sort,
                size(),
                after(sort));
        return bad.isEmpty() ? new Parsed.Valid(request) : new Parsed.Invalid(List.copyOf(bad));
    }

    private void unknownNames() {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!NAMES.contains(name)) {
                bad.add(new BadParameter(name, "is not known; allowed are " + String.join(", ", NAMES)));
            }
        }
    }

    private String text() {
        String text = single("q");
        if (text == null) {
            return "";
        }
        if (text.length() > MAX_QUERY_CHARS) {
            bad.add(new BadParameter("q", "has " + text.length() + " characters; up to 500 are allowed"));
            return "";
        }
        return text.strip();
    }

    private Sort sort(SearchQuery query) {
        String name = single("sort");
        if (name == null) {
            return query instanceof SearchQuery.All ? Sort.NEWEST : Sort.RELEVANCE;
        }
        for (Sort sort : Sort.values()) {
            if (name.equals(nameOf(sort))) {
                return sort;
            }
        }
        String allowed =
                Arrays.stream(Sort.values()).map(SearchParameters::nameOf).collect(Collectors.joining(", "));
        bad.add(new BadParameter("sort", "must be one of " + allowed));
        return Sort.RELEVANCE;
    }

    /** A sort's name in URLs. */
    public static String nameOf(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private int size() {
        String text = single("size");
        if (text == null) {
            return DEFAULT_SIZE;
        }
        int size = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > MAX_SIZE) {
            bad.add(new BadParameter("size", "must be a whole number from 1 to " + MAX_SIZE));
        }
        return size;
    }

    private @Nullable Cursor after(Sort sort) {
        String text = single("after");
        if (text == null) {
            return null;
        }
        Cursor cursor = Cursor.from(text).filter(c -> c.sort() == sort).orElse(null);
        if (cursor == null) {
            bad.add(new BadParameter("after", "must be the 'next' of an answer to the same search with the same sort"));
        }
        return cursor;
    }

    /** A day counts from its first moment (UTC) to its last: {@code to} takes it in. */
    private @Nullable Instant time(String name, boolean end) {
        String text = single(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == "2026-01-31".length()) {
                LocalDate day = ofKnownYear(LocalDate.parse(text));
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return ofKnownYear(OffsetDateTime.parse(text)).toInstant();
        } catch (DateTimeException e) {
            bad.add(new BadParameter(
                    name,
                    "must be a day such as 2026-01-31 or a time with offset such as 2026-01-31T10:00:00Z,"
                            + " of the years 0001 to 9999"));
            return null;
        }
    }

    /** Fails like a text that is no time: the index knows no other years. */
    private static <T extends TemporalAccessor> T ofKnownYear(T time) {
        KNOWN_YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
        return time;
    }

    private List<String> choices(String name, Pattern allowed, String example) {
        List<String> choices = values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (choices.size() > MAX_CHOICES || !choices.stream().allMatch(allowed.asMatchPredicate())) {
            bad.add(new BadParameter(name, "must be " + example + ", up to " + MAX_CHOICES + " of them"));
            return List.of();
        }
        return choices;
    }

    private @Nullable String single(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            bad.add(new BadParameter(name, "may be given once"));
        }
        return all.isEmpty() || all.getFirst().isBlank() ? null : all.getFirst().strip();
    }
}
