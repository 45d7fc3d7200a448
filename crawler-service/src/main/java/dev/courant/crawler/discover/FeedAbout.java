package dev.courant.crawler.discover;

import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.courant.crawler.discover.Found.About;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What an XML feed says of itself. */
final class FeedAbout {
    private static final int MINUTES_PER_WEEK = 7 * 24 * 60;

    /** WordPress writes so into every feed, however often it changes. */
    private static final Duration DEFAULT_PERIOD = Duration.ofHours(1);

    private static final Pattern FREQUENCY = Pattern.compile("\\d{1,4}");

    private FeedAbout() {}

    /** @param feed read with its wire feed kept, where alone RSS has these */
    static About of(SyndFeed feed) {
        Channel channel = feed.originalWireFeed() instanceof Channel rss ? rss : null;
        Duration ttl = channel == null ? null : minutes(channel.getTtl());
        return new About(
                Hints.text(feed.getTitle()),
                Hints.text(feed.getLanguage()),
                ttl == null ? period(feed) : ttl,
                channel == null ? Set.of() : quietHours(channel));
    }

    private static @Nullable Duration minutes(int ttl) {
        return ttl > 0 ? Duration.ofMinutes(Math.min(ttl, MINUTES_PER_WEEK)) : null;
    }

    /** Some count hours from 1 to 24, where 24 is midnight. */
    private static Set<Integer> quietHours(Channel channel) {
        return channel.getSkipHours().stream()
                .filter(hour -> hour != null && hour >= 0 && hour <= 24)
                .map(hour -> hour % 24)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** RDF's Syndication module, which weblogs use in RSS too, where the library leaves it as foreign: so many times a period. */
    private static @Nullable Duration period(SyndFeed feed) {
        if (feed.getModule(SyModule.URI) instanceof SyModule sy) {
            return period(sy.getUpdatePeriod(), sy.getUpdateFrequency());
        }
        return period(foreign(feed, "updatePeriod"), times(foreign(feed, "updateFrequency")));
    }

    private static @Nullable String foreign(SyndFeed feed, String name) {
        return feed.getForeignMarkup().stream()
                .filter(element -> element.getNamespaceURI().equals(SyModule.URI)
                        && element.getName().equals(name))
                .map(Element::getTextTrim)
                .findFirst()
                .orElse(null);
    }

    private static int times(@Nullable String frequency) {
        return frequency != null && FREQUENCY.matcher(frequency).matches() ? Integer.parseInt(frequency) : 1;
    }

    private static @Nullable Duration period(@Nullable String name, int times) {
        Duration period = switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        return period == null || (period.equals(DEFAULT_PERIOD) && times <= 1)
                ? null
                : period.dividedBy(Math.max(1, times));
    }
}
