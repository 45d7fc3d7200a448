package dev.courant.events;

import java.time.DateTimeException;
import java.time.Duration;
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
        Duration delay) {

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
        delay = delay == null ? DEFAULT_DELAY : delay;
        Require.that(!delay.isNegative(), "delay", "is negative: " + delay);
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
