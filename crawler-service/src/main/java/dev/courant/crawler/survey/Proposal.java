package dev.courant.crawler.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as it could be added: the fewest lists that cover the news. Its fields are named as those of
 * {@link dev.courant.events.Source}, and hold what that accepts.
 *
 * @param id made of the host's name
 * @param name what the site calls itself
 * @param url the front page
 * @param language BCP 47, null if the site does not say
 */
public record Proposal(
        String id,
        String name,
        String url,
        @Nullable String language,
        List<String> feeds,
        List<String> sitemaps,
        List<String> sections) {
    public Proposal {
        feeds = List.copyOf(feeds);
        sitemaps = List.copyOf(sitemaps);
        sections = List.copyOf(sections);
    }
}
