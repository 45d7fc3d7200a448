package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list that was read, before it is decided whether the proposal needs it. */
record Candidate(
        Kind kind,
        String url,
        @Nullable String title,
        @Nullable String language,
        List<Link> entries,
        Origin origin,
        String namedBy) {
    private static final Pattern SPELLING = Pattern.compile("^https?://(www\\.)?|/$");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** The pages it names, told apart by what differs between pages only: not by scheme, {@code www.} or a last slash. */
    Set<String> pages() {
        return keys(entries.stream());
    }

    /** The pages that are no older than this, or of which nobody knows. */
    Set<String> pagesSince(Instant earliest) {
        return keys(entries.stream()
                .filter(entry -> entry.changedAt() == null
                        ? kind != Kind.SITEMAP
                        : entry.changedAt().isAfter(earliest)));
    }

    private static Set<String> keys(Stream<Link> links) {
        return links.map(link -> SPELLING.matcher(link.url()).replaceAll("")).collect(Collectors.toUnmodifiableSet());
    }

    boolean isDated() {
        return entries.stream().anyMatch(entry -> entry.changedAt() != null);
    }

    /** The latest date that is not in the future: planned and mistaken ones say nothing of today. */
    @Nullable
    Instant newest(Instant now) {
        return entries.stream()
                .map(Link::changedAt)
                .filter(Objects::nonNull)
                .filter(date -> date.isBefore(now.plus(CLOCKS_DIFFER)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Finding finding(Duration fresh, Instant now, @Nullable String leftOut) {
        List<Instant> dates =
                entries.stream().map(Link::changedAt).filter(Objects::nonNull).toList();
        long young =
                dates.stream().filter(date -> date.isAfter(now.minus(fresh))).count();
        return new Finding(
                kind, url, title, entries.size(), dates.size(), (int) young, newest(now), origin, namedBy, leftOut);
    }
}
