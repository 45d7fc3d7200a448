package dev.courant.local.sources;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.local.sources.SiteFindings.Proposal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides of a source; what is null is left to what the site says, or to the defaults.
 *
 * @param delay {@code 5s}, {@code 500ms}, {@code 2m}, or as ISO 8601 has it
 */
record Definition(
        @Nullable String id,
        @Nullable String name,
        @Nullable String country,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String delay) {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    /**
     * The source that this makes of a proposal.
     *
     * @throws InvalidEventException naming the field at fault
     */
    Source of(Proposal proposal) {
        return SourcesApi.reachable(new Source(
                or(id, proposal.id()),
                or(name, proposal.name()),
                proposal.url(),
                country,
                language == null ? proposal.language() : language,
                zone == null ? null : Source.zone(zone),
                proposal.feeds(),
                proposal.sitemaps(),
                proposal.sections(),
                delay == null ? Source.DEFAULT_DELAY : duration(delay)));
    }

    /**
     * Whether all of it can be a source's, before a site is asked for anything.
     *
     * @throws InvalidEventException naming the field at fault
     */
    void check() {
        var _ = of(new Proposal("id", "name", "https://example.org/", null, List.of(), List.of(), List.of()));
    }

    private static String or(@Nullable String own, String proposed) {
        return own == null ? proposed : own;
    }

    private static Duration duration(String text) {
        Matcher plain = SHORT_DURATION.matcher(text);
        try {
            return Duration.parse(plain.matches() ? iso(plain.group(1), plain.group(2)) : text);
        } catch (DateTimeException e) {
            throw new InvalidEventException("delay", "is no duration such as 5s, 500ms or PT5S: " + text, e);
        }
    }

    private static String iso(String amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(Long.parseLong(amount)).toString();
            default -> "PT" + amount + unit;
        };
    }
}
