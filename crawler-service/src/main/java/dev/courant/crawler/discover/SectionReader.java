package dev.courant.crawler.discover;

import dev.courant.crawler.discover.Found.Link;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Section pages: HTML pages whose links lead to stories. */
public final class SectionReader {
    private static final Pattern NOFOLLOW = Pattern.compile("(?i)(^|.*[\\s,])(nofollow|none)([\\s,].*|$)");

    private final String product;

    /** @param product our name in robots.txt's terms, which a page may address alone */
    public SectionReader(String product) {
        this.product = product;
    }

    /**
     * The stories that a section page links to; none if the page asks that its links are not followed.
     *
     * @param url the page's
     * @param sections the section pages of its source, which are no stories
     * @throws UnreadableListException if it is no HTML page
     */
    public Found read(String url, @Nullable String contentType, byte[] content, Set<String> sections)
            throws UnreadableListException {
        Document page = Html.parse(url, contentType, content);
        if (asksNotToFollow(page)) {
            return new Found(List.of(), List.of());
        }
        List<Link> links = StoryLinks.of(url, page, sections).stream()
                .map(story -> new Link(story, null))
                .toList();
        return new Found(links, List.of());
    }

    boolean asksNotToFollow(Document page) {
        return page.select("meta[name][content]").stream()
                .filter(meta -> isForUs(meta.attr("name").strip()))
                .anyMatch(meta -> NOFOLLOW.matcher(meta.attr("content")).matches());
    }

    private boolean isForUs(String name) {
        return name.equalsIgnoreCase("robots") || name.equalsIgnoreCase(product);
    }
}
