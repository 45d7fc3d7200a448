package dev.courant.crawler.robots;

import dev.courant.crawler.url.PageHead;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the meta elements of a page's head ask of robots: of all, and of us by name. */
final class MetaTags {
    /** Few pages have any of these; the others need not be parsed. */
    private static final List<String> WORDS =
            List.of("noindex", "noarchive", "none", "noai", "noimageai", "unavailable_after", "tdm-reservation");

    private final Set<String> directives = new TreeSet<>();
    private boolean reserved;

    private MetaTags() {}

    /** Reads those of a page. */
    static MetaTags of(PageHead head, String product) {
        MetaTags tags = new MetaTags();
        for (String meta : head.metas()) {
            String lowerCase = meta.toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(lowerCase::contains)) {
                Jsoup.parse(lowerCase).select("meta[name][content]").forEach(element -> tags.add(element, product));
            }
        }
        return tags;
    }

    private void add(Element meta, String product) {
        String name = meta.attr("name").strip();
        String content = meta.attr("content");
        if (name.equals("robots") || name.equals(product.toLowerCase(Locale.ROOT))) {
            directives.addAll(RobotsDirectives.of(content.replace('\n', ' '), product));
        } else if (name.equals("tdm-reservation")) {
            reserved |= content.strip().equals("1");
        }
    }

    /** The directives of robots that concern us, in lower case. */
    Set<String> directives() {
        return Set.copyOf(directives);
    }

    /** Whether TDMRep's element reserves rights. */
    boolean isReserved() {
        return reserved;
    }
}
