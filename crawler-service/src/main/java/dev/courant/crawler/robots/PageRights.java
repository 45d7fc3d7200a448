package dev.courant.crawler.robots;

import dev.courant.crawler.url.PageHead;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a page's publisher lets be done with it, by the headers of its answer, the meta elements of its head and its
 * host's robots.txt.
 *
 * @param noindex it is not to be found by search
 * @param noarchive no copy of it is to be shown
 * @param tdmOptOut rights are reserved against text and data mining, or against use in artificial intelligence: by TDMRep
 *     ({@code tdm-reservation}), {@code noai} and {@code noimageai}, or preferences ({@code Content-Usage} and the like)
 */
public record PageRights(boolean noindex, boolean noarchive, boolean tdmOptOut) {
    /** What an answer's headers say, each as {@link dev.courant.crawler.fetch.FetchResult.AnswerHeaders} has it. */
    public record Said(
            @Nullable String robotsTag,
            @Nullable String tdmReservation,
            @Nullable String contentUsage) {}

    /**
     * Reads all that a page says.
     *
     * @param byRobotsTxt whether {@link RobotsRules#reservesRights} already
     * @param product our name in robots.txt's terms
     */
    public static PageRights of(Said said, PageHead head, boolean byRobotsTxt, String product, Instant now) {
        MetaTags meta = MetaTags.of(head, product);
        Set<String> directives = new TreeSet<>(RobotsDirectives.of(said.robotsTag(), product));
        directives.addAll(meta.directives());
        RobotsTag tag = RobotsTag.of(directives, now);
        boolean optOut = byRobotsTxt
                || meta.isReserved()
                || isOne(said.tdmReservation())
                || directives.contains("noai")
                || directives.contains("noimageai")
                || (said.contentUsage() != null && UsagePreferences.isReserved(said.contentUsage()));
        return new PageRights(tag.noindex(), tag.noarchive(), optOut);
    }

    private static boolean isOne(@Nullable String value) {
        return value != null && value.strip().equals("1");
    }
}
