package dev.courant.crawler.source;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** One entry of a sources file. */
final class SourceEntry {
    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "url",
            "country",
            "language",
            "zone",
            "feeds",
            "sitemaps",
            "sections",
            "delay",
            "pages",
            "include",
            "exclude",
            "languages",
            "maxPagesPerDay");
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private SourceEntry() {}

    static Source read(Path file, Node node) {
        Fields entry = new Fields(file, "an entry of 'sources'", node);
        entry.allowOnly(KEYS);
        try {
            return SourceIds.checked(source(entry));
        } catch (InvalidEventException e) {
            String name = entry.optional("id");
            String which = name == null ? "" : "source '" + name + "': ";
            throw new SourceFileException(file, entry.line(key(e.field())), which + e.getMessage(), e);
        }
    }

    private static Source source(Fields entry) {
        @Nullable String zone = entry.optional("zone");
        return new Source(
                entry.required("id"),
                entry.required("name"),
                entry.required("url"),
                entry.optional("country"),
                entry.optional("language"),
                zone == null ? null : Source.zone(zone),
                entry.texts("feeds"),
                entry.texts("sitemaps"),
                entry.texts("sections"),
                delay(entry.optional("delay")),
                entry.texts("pages"),
                entry.texts("include"),
                entry.texts("exclude"),
                entry.texts("languages"),
                null,
                null,
                number("maxPagesPerDay", entry.optional("maxPagesPerDay")));
    }

    private static @Nullable Integer number(String key, @Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidEventException(key, "is no whole number: " + text, e);
        }
    }

    /** {@code 1s}, {@code 500ms} or ISO 8601's {@code PT1S}. */
    private static Duration delay(@Nullable String text) {
        if (text == null) {
            return Source.DEFAULT_DELAY;
        }
        Matcher plain = SHORT_DURATION.matcher(text.toLowerCase(Locale.ROOT));
        try {
            return plain.matches() ? plain(Long.parseLong(plain.group(1)), plain.group(2)) : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidEventException("delay", "is no duration such as 5s, 500ms or PT5S: " + text, e);
        }
    }

    private static Duration plain(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static String key(String field) {
        int index = field.indexOf('[');
        return index < 0 ? field : field.substring(0, index);
    }
}
