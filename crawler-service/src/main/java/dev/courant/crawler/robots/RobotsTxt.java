package dev.courant.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.courant.crawler.url.HostKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Reads robots.txt as RFC 9309 says. */
public final class RobotsTxt {
    /** What must be read at least, and all that we read (RFC 9309, 2.5). */
    public static final int MAX_BYTES = 500 * 1024;

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration UNREACHABLE = Duration.ofMinutes(5);

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
        // No maximum here: the parser takes a longer delay for a ban.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        SimpleRobotRules rules = parser.parseContent(robotsUrl, content, "text/plain", List.of(product));
        return new RobotsRules(rules, true, clock.instant().plus(FRESH));
    }

    /** There is no file (4xx, or a redirect that leads nowhere): all is allowed. */
    public RobotsRules absent() {
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                true,
                clock.instant().plus(FRESH));
    }

    /** Nobody knows what it says (5xx, no answer): nothing is allowed for a while. */
    public RobotsRules unreachable() {
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                false,
                clock.instant().plus(UNREACHABLE));
    }
}
