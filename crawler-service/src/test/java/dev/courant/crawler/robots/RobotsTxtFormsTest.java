package dev.courant.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.ManualClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** robots.txt in the forms in which it occurs: RFC 9309, 2.2, and what is none at all. */
class RobotsTxtFormsTest {
    private static final String OURS = "https://a.example/private/x";

    private final RobotsTxt robotsTxt = new RobotsTxt("Courant", new ManualClock());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: Courant\nDisallow: /private/",
                "USER-AGENT: COURANT\nDISALLOW: /private/",
                "user-agent:courant\rdisallow:/private/",
                "User-agent : courant\r\nDisallow : /private/ # not for us",
                "User-agent: Courant/1.0\nDisallow: /private/",
                "User-agent: *\nDisallow: /private/",
                "\n\nUser-agent: otherbot\nUser-agent: courant\n\nDisallow: /private/",
                "User-agent: courant\nAllow: /\n\nUser-agent: other\nDisallow:\n\nUser-agent: Courant\nDisallow: /private/",
                "User-agent: *\nAllow: /\nUser-agent: courant\nNonsense: 1\nDisallow: /private/",
                "User-agent: courant\nCrawl-delay: 1\nDisallow: /private/",
                "User-agent: courant\nDisallow: /pri*te/*$",
                "User-agent: courant\nDisallow: /\nAllow: /news"
            })
    void readsTheGroupThatConcernsUs(String text) {
        RobotsRules rules = parse(text);

        assertThat(rules.allows(OURS)).isFalse();
        assertThat(rules.allows("https://a.example/news")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-agent: courantly\nDisallow: /", "User-agent: cour\nDisallow: /", "Disallow: /"})
    void aGroupOfAnotherNameIsNotOurs(String text) {
        assertThat(parse(text).allows(OURS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoRule(String charset) {
        byte[] text = "\uFEFFUser-agent: *\nDisallow: /private/".getBytes(Charset.forName(charset));

        assertThat(robotsTxt.parse("https://a.example/robots.txt", text).allows(OURS))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/a%3Cd.html, /a%3cd.html",
        "/a%3cd.html, /a%3Cd.html",
        "/%7Ejoe/, /~joe/index",
        "/~joe/, /%7ejoe/index",
        "/a/b/ツ, /a/b/%E3%83%84",
        "/a/b/%E3%83%84, /a/b/%e3%83%84",
    })
    void escapesAreOneSpelling(String rule, String path) {
        RobotsRules rules = parse("User-agent: *\nDisallow: " + rule);

        assertThat(rules.allows("https://a.example" + path)).isFalse();
        assertThat(rules.allows("https://a.example/a")).isTrue();
    }

    @Test
    void anEscapedSlashIsNoSlash() {
        assertThat(parse("User-agent: *\nDisallow: /a%2Fb").allows("https://a.example/a/b"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Not found</title></head><body>User-agent: all of you</body></html>",
                "<html>\n<body>\n<p>Disallow: /\n</html>",
                "",
                "   \n\n",
                "# nothing\n"
            })
    void whatIsNoRobotsTxtForbidsNothing(String text) {
        assertThat(parse(text).allows(OURS)).isTrue();
        assertThat(parse(text).reservesRights(OURS)).isFalse();
    }

    @Test
    void binariesForbidNothing() {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);

        RobotsRules rules = robotsTxt.parse("https://a.example/robots.txt", noise);

        assertThat(rules.allows(OURS)).isTrue();
        assertThat(rules.sitemaps()).isEmpty();
    }

    @Test
    void aLongFileIsReadToItsLimitAndNoRuleIsCut() {
        String filler = "# filler\n".repeat(RobotsTxt.MAX_BYTES / 9);
        int used = "User-agent: *\nDisallow: /private/\n".length();
        String start = "User-agent: *\nDisallow: /private/\n" + filler.substring(0, RobotsTxt.MAX_BYTES - used - 12)
                + "\nDisallow: /news";
        byte[] cut = start.substring(0, RobotsTxt.MAX_BYTES).getBytes(StandardCharsets.UTF_8);
        assertThat(start.substring(0, RobotsTxt.MAX_BYTES)).endsWith("\nDisallow: /");

        RobotsRules rules = robotsTxt.parse("https://a.example/robots.txt", cut);

        assertThat(rules.allows(OURS)).isFalse();
        assertThat(rules.allows("https://a.example/news")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-5", "abc", "1e400", "NaN", "Infinity", "''"})
    void aDelayThatMakesNoSenseIsNone(String delay) {
        RobotsRules rules = parse("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /private/");

        assertThat(rules.crawlDelay().orElse(Duration.ZERO)).isBetween(Duration.ZERO, Duration.ofHours(1));
        assertThat(rules.allows("https://a.example/news")).isTrue();
        assertThat(rules.allows(OURS)).isFalse();
    }

    private RobotsRules parse(String text) {
        return robotsTxt.parse("https://a.example/robots.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
