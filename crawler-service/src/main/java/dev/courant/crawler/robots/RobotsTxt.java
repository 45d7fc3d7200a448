package dev.courant.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.url.HostKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads robots.txt as RFC 9309 says. */
public final class RobotsTxt {
    /** What must be read at least, and all that we read (RFC 9309, 2.5). */
    public static final int MAX_BYTES = 500 * 1024;

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration UNREACHABLE = Duration.ofMinutes(5);
    private static final Duration WITHOUT_PROXY = Duration.ofSeconds(30);

    private final String product;
    private final Clock clock;

    /**
     * A reader for one crawler.
     *
     * @param product the name that files call us by
     */
    public RobotsTxt(String product, Clock clock) {
        this.product = product.toLowerCase(Locale.ROOT);
        this.clock = clock;
    }

    /** Where the file of a URL's host lies. */
    public static String urlFor(String url) {
        return HostKey.authority(url) + "/robots.txt";
    }

    /** The rules in a file that was read, at most {@link #MAX_BYTES} of it. */
    public RobotsRules parse(String robotsUrl, byte[] content) {
        byte[] whole = wholeLines(content);
        // No maximum here: the parser takes a longer delay for a ban.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        SimpleRobotRules rules = parser.parseContent(robotsUrl, whole, "text/plain", List.of(product));
        String text = new String(whole, StandardCharsets.UTF_8);
        RobotsRules.Reservations reservations =
                new RobotsRules.Reservations(UsagePreferences.of(text, product), AiGroups.of(robotsUrl, whole, text));
        return new RobotsRules(rules, reservations, clock.instant().plus(FRESH));
    }

    /** A rule that is cut ({@code Disallow: /} of {@code Disallow: /private}) is another rule. */
    private static byte[] wholeLines(byte[] content) {
        if (content.length < MAX_BYTES) {
            return content;
        }
        int end = MAX_BYTES;
        while (end > 0 && content[end - 1] != '\n' && content[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(content, end);
    }

    /** There is no file (4xx, or a redirect that leads nowhere): all is allowed. */
    public RobotsRules absent() {
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                RobotsRules.Reservations.NONE,
                clock.instant().plus(FRESH));
    }

    /** The server cannot say what it says (5xx): nothing is allowed for a while. */
    public RobotsRules unreachable() {
        return RobotsRules.unreachable(null, clock.instant().plus(UNREACHABLE));
    }

    /** No answer came: nothing is allowed for a while. */
    public RobotsRules unreachable(Reason reason) {
        // That our own proxy is away is none of the host's doing.
        Duration wait = reason == Reason.NO_PROXY ? WITHOUT_PROXY : UNREACHABLE;
        return RobotsRules.unreachable(reason, clock.instant().plus(wait));
    }
}
