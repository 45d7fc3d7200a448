package dev.courant.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper and the ways to find its articles; on {@code news.sources}, keyed by {@link #id}.
 *
 * @param id a short, stable name such as {@code harbour-gazette}
 * @param name the name that readers know
 * @param url the front page
 * @param country ISO 3166-1 alpha-2; stands in for the time zone of dates that name none
 * @param language BCP 47; a hint, the text decides
 * @param zone time zone of dates that name none
 * @param feeds RSS, Atom or JSON feeds
 * @param sitemaps sitemaps, sitemap indexes and news sitemaps
 * @param sections HTML pages whose links lead to articles: section fronts, or the front page itself
 * @param delay the shortest time between two requests to one host
 * @param pages single pages to watch, whatever names them
 * @param include beginnings of paths, {@code *} for anything and a last {@code $} for the end, of which a page's URL has to
 *     match one, if there are any
 * @param exclude the same, of which it must match none
 * @param languages BCP 47 ranges, one of which a page that says its language has to match, if there are any
 * @param definedBy who defined it: what came from a file is gone when the file does not name it any more; null if nobody knows
 * @param pausedSince nothing of it is fetched since then; null if it is at work
 * @param maxPagesPerDay how many requests for pages that are not published yet may go out from midnight to midnight, UTC;
 *     null if any number may
 */
public record Source(
        String id,
        String name,
        String url,
        @Nullable String country,
        @Nullable String language,
        @Nullable ZoneId zone,
        List<String> feeds,
        List<String> sitemaps,
        List<String> sections,
        Duration delay,
        List<String> pages,
        List<String> include,
        List<String> exclude,
        List<String> languages,
        @Nullable Origin definedBy,
        @Nullable Instant pausedSince,
        @Nullable Integer maxPagesPerDay) {

    /** Where a definition comes from. */
    public enum Origin {
        /** A file that crawlers read when they start. */
        FILE,
        /** The command line or the HTTP API. */
        API
    }

    /** Where a source does not say how long to wait between two requests. */
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(5);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Source {
        Require.text("id", id);
        Require.that(id.matches("[a-z0-9][a-z0-9.-]{0,99}"), "id", "may hold a-z, 0-9, '-' and '.' only: " + id);
        Require.text("name", name);
        Require.url("url", url);
        Require.that(
                country == null || COUNTRIES.contains(country), "country", "is no ISO 3166-1 alpha-2 code: " + country);
        feeds = urls("feeds", feeds);
        sitemaps = urls("sitemaps", sitemaps);
        sections = urls("sections", sections);
        pages = urls("pages", pages);
        include = Require.list("include", include);
        exclude = Require.list("exclude", exclude);
        languages = Require.list("languages", languages);
        delay = delay == null ? DEFAULT_DELAY : delay;
        Require.that(!delay.isNegative(), "delay", "is negative: " + delay);
        Require.that(
                maxPagesPerDay == null || maxPagesPerDay > 0, "maxPagesPerDay", "is less than one: " + maxPagesPerDay);
    }

    /** A source that is found by lists alone, and all of whose pages are wanted. */
    public Source(
            String id,
            String name,
            String url,
            @Nullable String country,
            @Nullable String language,
            @Nullable ZoneId zone,
            List<String> feeds,
            List<String> sitemaps,
            List<String> sections,
            Duration delay) {
        this(
                id, name, url, country, language, zone, feeds, sitemaps, sections, delay, List.of(), List.of(),
                List.of(), List.of(), null, null, null);
    }

    /** Whether it is at work. */
    public boolean atWork() {
        return pausedSince == null;
    }

    /** The same, at work or not. */
    public Source pausedSince(@Nullable Instant since) {
        return with(definedBy, since);
    }

    /** The same, defined by somebody else. */
    public Source definedBy(Origin origin) {
        return with(origin, pausedSince);
    }

    private Source with(@Nullable Origin origin, @Nullable Instant since) {
        return new Source(
                id,
                name,
                url,
                country,
                language,
                zone,
                feeds,
                sitemaps,
                sections,
                delay,
                pages,
                include,
                exclude,
                languages,
                origin,
                since,
                maxPagesPerDay);
    }

    /** A time zone by its IANA name, with the field named if there is none such. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidEventException("zone", "is no time zone: " + name, e);
        }
    }

    private static List<String> urls(String field, @Nullable List<String> urls) {
        List<String> copy = Require.list(field, urls);
        for (int i = 0; i < copy.size(); i++) {
            Require.url(field + "[" + i + "]", copy.get(i));
        }
        return copy;
    }
}
