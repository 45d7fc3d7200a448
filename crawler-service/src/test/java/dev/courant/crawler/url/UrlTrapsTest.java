package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.url.UrlTraps.Trap;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTrapsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final String SITE = "https://example.com";

    @ParameterizedTest
    @CsvSource({
        "/a/b/a/b/, REPEATED_SEGMENTS",
        "/news/a/b/a/b/story.html, REPEATED_SEGMENTS",
        "/news/news/news/story.html, REPEATED_SEGMENTS",
        "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17, TOO_DEEP",
        "/a?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=10&k=11, TOO_MANY_PARAMETERS",
        "/a?tag=x&tag=y&tag=x, QUERY_EXPLOSION",
        "/2031/05/, CALENDAR",
        "/events/2031/05/12/, CALENDAR",
        "/events/2031-05, CALENDAR",
        "/archive/1823/05/, CALENDAR",
        "/events?month=2031-05, CALENDAR",
        "/events?tribe-bar-date=2031-05-12, CALENDAR",
        "/events?year=2031&month=5, CALENDAR",
        "/events?y=2031&m=05, CALENDAR",
        "/share/https:/other.example/a, NESTED_URL",
        "/login?next=https%3A%2F%2Fexample.com%2Fa, NESTED_URL"
    })
    void refusesTraps(String path, Trap trap) {
        assertThat(UrlTraps.of(canonical(path), NOW)).contains(trap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/2026/01/31/ferry-returns-to-quay",
                "/2026/01/",
                "/2026/02/28/",
                "/cartoon/2026/01/31",
                "/2031/05/what-the-town-will-look-like",
                "/vision-2031-05",
                "/article/4000/12",
                "/article/1234/01",
                "/article/1834/1",
                "/news/news/ferry.html",
                "/a/b/c/a/b/ferry",
                "/2026/01/01/01/ferry",
                "/12/12/12/12",
                "/story.php?id=2031&page=5",
                "/story?year=2025&month=12",
                "/a?a=1&b=2&c=3&tag=x&tag=y",
                "/why-https-matters",
                "/%E6%96%B0%E9%97%BB/%E6%B8%AF%E5%8F%A3"
            })
    void followsWhatMayBeAnArticle(String path) {
        assertThat(UrlTraps.of(canonical(path), NOW)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(UrlTraps.of(SITE + "/" + "a".repeat(1_500), NOW)).contains(Trap.TOO_LONG);
        assertThat(UrlTraps.of(SITE + "/" + "a".repeat(1_000), NOW)).isEmpty();
        assertThat(Trap.TOO_LONG.reason()).contains("1,500");
    }

    @Test
    void noticesEverNewCombinationsOfParameters() {
        QueryExplosions explosions = new QueryExplosions(10);

        long refused = IntStream.range(0, 64)
                .mapToObj(bits -> SITE + "/list?a=1" + ((bits & 1) > 0 ? "&b=1" : "") + ((bits & 2) > 0 ? "&c=1" : "")
                        + ((bits & 4) > 0 ? "&d=1" : "") + ((bits & 8) > 0 ? "&e=1" : "")
                        + ((bits & 16) > 0 ? "&f=1" : "") + ((bits & 32) > 0 ? "&g=1" : ""))
                .filter(url -> explosions.look(url).isPresent())
                .count();

        assertThat(refused).isEqualTo(64 - 20);
        assertThat(explosions.look(SITE + "/list?a=1")).as("seen before").isEmpty();
        assertThat(explosions.look(SITE + "/other?a=1&z=1")).as("another path").isEmpty();
    }

    @Test
    void noticesEverNewValuesOfManyParameters() {
        QueryExplosions explosions = new QueryExplosions(10);

        assertThat(IntStream.range(0, 600)
                        .filter(i -> explosions
                                .look(SITE + "/list?a=" + i + "&b=1&c=1")
                                .isPresent())
                        .count())
                .isEqualTo(100);
    }

    @Test
    void takesNumbersForNoCombinations() {
        QueryExplosions explosions = new QueryExplosions(10);

        assertThat(IntStream.range(0, 5_000).mapToObj(i -> SITE + "/story?id=" + i + "&lang=en"))
                .allSatisfy(url -> assertThat(explosions.look(url)).isEmpty());
    }

    @Test
    void forgetsThePathsLeastRecentlySeen() {
        QueryExplosions explosions = new QueryExplosions(2);
        IntStream.range(0, 30).forEach(i -> explosions.look(SITE + "/a?p" + i));
        assertThat(explosions.look(SITE + "/a?p30")).contains(Trap.QUERY_EXPLOSION);

        explosions.look(SITE + "/b?p");
        explosions.look(SITE + "/c?p");

        assertThat(explosions.look(SITE + "/a?p30")).isEmpty();
    }

    private static String canonical(String path) {
        return CanonicalUrls.of(SITE + path).orElseThrow();
    }
}
