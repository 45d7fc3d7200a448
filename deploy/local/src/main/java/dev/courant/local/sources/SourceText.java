package dev.courant.local.sources;

import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.local.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources for people. */
final class SourceText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SourceText() {}

    static JsonNode json(Source source) {
        return JSON.readTree(SourceCodec.write(source));
    }

    /**
     * All of them, a line each.
     *
     * @param stats what each came to, as the crawler answers; may be missing
     */
    static List<String> table(List<Source> sources, JsonNode stats) {
        Table table = new Table("source", "state", "lists", "found", "published", "failed", "defined by", "name");
        for (Source source : sources) {
            JsonNode row = row(stats, source.id());
            table.row(
                    source.id(),
                    source.atWork() ? "at work" : "paused",
                    lists(source),
                    count(row.path("discovered")),
                    count(row.path("fetched")),
                    row.isMissingNode() ? "-" : sum(row.path("failed")),
                    definedBy(source),
                    source.name());
        }
        return table.lines();
    }

    /** One of them, with all that is known of it. */
    static List<String> lines(Source source) {
        List<String> lines = new ArrayList<>();
        lines.add(source.name());
        put(lines, "id", source.id());
        put(lines, "url", source.url());
        put(lines, "state", source.atWork() ? "at work" : "paused since " + source.pausedSince());
        put(lines, "defined by", definedBy(source));
        put(lines, "country", source.country());
        put(lines, "language", source.language());
        put(lines, "zone", source.zone() == null ? null : source.zone().getId());
        put(lines, "delay", seconds(source));
        put(lines, "pages a day", source.maxPagesPerDay() == null ? null : "at most " + source.maxPagesPerDay());
        put(lines, "feeds", source.feeds());
        put(lines, "sitemaps", source.sitemaps());
        put(lines, "sections", source.sections());
        put(lines, "pages", source.pages());
        put(lines, "include", source.include());
        put(lines, "exclude", source.exclude());
        put(lines, "languages", source.languages());
        return lines;
    }

    private static String seconds(Source source) {
        return source.delay()
                .toString()
                .substring(2)
                .replaceAll("(?<=[HM])(?=\\d)", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String definedBy(Source source) {
        return switch (source.definedBy()) {
            case null -> "unknown";
            case FILE -> "file";
            case API -> "api";
        };
    }

    private static int lists(Source source) {
        return (int) Stream.of(source.feeds(), source.sitemaps(), source.sections(), source.pages())
                .mapToLong(List::size)
                .sum();
    }

    private static JsonNode row(JsonNode stats, String id) {
        for (JsonNode row : stats) {
            if (row.path("id").asString("").equals(id)) {
                return row;
            }
        }
        return JSON.missingNode();
    }

    private static String count(JsonNode number) {
        return number.isNumber() ? String.valueOf(number.asLong()) : "-";
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong(0);
        }
        return sum;
    }

    private static void put(List<String> lines, String key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            put(lines, i == 0 ? key : "", values.get(i));
        }
    }

    private static void put(List<String> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add("  %-12s%s".formatted(key, value));
        }
    }
}
