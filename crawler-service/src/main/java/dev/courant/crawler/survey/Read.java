package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found;
import dev.courant.crawler.discover.SitePage;
import org.jspecify.annotations.Nullable;

/** What lies at a URL. */
sealed interface Read {
    /** A feed, a sitemap or a sitemap index. */
    record Listing(String url, Finding.Kind kind, Found found) implements Read {}

    /**
     * An HTML page.
     *
     * @param contentLanguage what its header says
     */
    record Page(String url, SitePage page, @Nullable String contentLanguage) implements Read {}

    /** Nothing that can be used. */
    record Nothing(Visit.Nothing visit) implements Read {}
}
