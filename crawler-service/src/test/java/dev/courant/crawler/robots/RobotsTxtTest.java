package dev.courant.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTxtTest {
    private final ManualClock clock = new ManualClock();
    private final RobotsTxt robotsTxt = new RobotsTxt("Courant", clock);
    private final RobotsCache cache = new RobotsCache(clock);

    @Test
    void obeysTheGroupOfOurName() {
        RobotsRules rules =
                parse("User-agent: *\nDisallow: /\n\nUser-agent: courant\nDisallow: /private/\nAllow: /private/open");

        assertThat(rules.allows("https://a.example/news")).isTrue();
        assertThat(rules.allows("https://a.example/private/x")).isFalse();
        assertThat(rules.allows("https://a.example/private/open")).isTrue();
    }

    @Test
    void obeysTheGroupOfEverybodyElse() {
        RobotsRules rules = parse("User-agent: otherbot\nAllow: /\n\nUser-agent: *\nDisallow: /*.pdf$\n");

        assertThat(rules.allows("https://a.example/x.pdf")).isFalse();
        assertThat(rules.allows("https://a.example/x.pdf?page=1")).isTrue();
    }

    @Test
    void readsDelayAndSitemaps() {
        RobotsRules rules = parse("User-agent: *\nCrawl-delay: 2.5\nSitemap: https://a.example/news.xml\n");

        assertThat(rules.crawlDelay()).contains(Duration.ofMillis(2_500));
        assertThat(rules.sitemaps()).containsExactly("https://a.example/news.xml");
        assertThat(parse("User-agent: *\nDisallow:").crawlDelay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3000, PT50M", "7200, PT1H", "99999999, PT1H"})
    void anAbsurdDelayIsStillNoBan(String delay, Duration obeyed) {
        RobotsRules rules = parse("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /x");

        assertThat(rules.allows("https://a.example/")).isTrue();
        assertThat(rules.crawlDelay()).contains(obeyed);
    }

    @Test
    void noFileAllowsAllAndAnUnknownOneNothing() {
        assertThat(robotsTxt.absent().allows("https://a.example/x")).isTrue();
        assertThat(robotsTxt.unreachable().allows("https://a.example/x")).isFalse();
        assertThat(robotsTxt.unreachable().isReachable()).isFalse();
    }

    @Test
    void rulesHoldForADayAndIgnoranceForMinutes() {
        cache.store("https://a.example/x", parse("User-agent: *\nDisallow:"));
        cache.store("https://b.example/x", robotsTxt.unreachable());
        assertThat(cache.lookup("https://a.example/y")).isPresent();
        assertThat(cache.lookup("http://a.example/y")).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        assertThat(cache.lookup("https://b.example/x")).isEmpty();
        clock.advance(Duration.ofHours(23));
        assertThat(cache.lookup("https://a.example/y")).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(cache.lookup("https://a.example/y")).isEmpty();
    }

    @Test
    void knowsWhereItLies() {
        assertThat(RobotsTxt.urlFor("https://www.a.example:8443/x/y?z"))
                .isEqualTo("https://www.a.example:8443/robots.txt");
    }

    private RobotsRules parse(String text) {
        return robotsTxt.parse("https://a.example/robots.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
