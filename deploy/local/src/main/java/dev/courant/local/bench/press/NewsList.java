package dev.courant.local.bench.press;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The list by which a host's articles are found: a news sitemap on every other host, an RSS feed on the rest. */
enum NewsList {
    SITEMAP("/news-sitemap.xml", "application/xml") {
        @Override
        String render(String base, String language, List<GeneratedArticle> articles) {
            StringBuilder xml = new StringBuilder("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                    """);
            articles.forEach(article -> xml.append("""
                            <url><loc>%s%s</loc><news:news><news:publication><news:name>%s</news:name><news:language>%s</news:language>\
                            </news:publication><news:publication_date>%s</news:publication_date><news:title>%s</news:title></news:news></url>
                            """.formatted(
                    base, article.path(), base, language, article.published(), Markup.escape(article.title()))));
            return xml.append("</urlset>\n").toString();
        }
    },

    FEED("/feed.xml", "application/rss+xml") {
        @Override
        String render(String base, String language, List<GeneratedArticle> articles) {
            StringBuilder xml = new StringBuilder("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <rss version="2.0"><channel><title>%1$s</title><link>%1$s/</link><description>%1$s</description>
                    """.formatted(base));
            articles.forEach(article -> xml.append("""
                            <item><title>%s</title><link>%s%s</link><pubDate>%s</pubDate></item>
                            """.formatted(
                            Markup.escape(article.title()),
                            base,
                            article.path(),
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    article.published().atOffset(ZoneOffset.UTC)))));
            return xml.append("</channel></rss>\n").toString();
        }
    };

    private final String path;
    private final String contentType;

    NewsList(String path, String contentType) {
        this.path = path;
        this.contentType = contentType;
    }

    static NewsList of(int host) {
        return host % 2 == 0 ? SITEMAP : FEED;
    }

    String path() {
        return path;
    }

    String contentType() {
        return contentType + "; charset=utf-8";
    }

    /** The list of these articles. */
    abstract String render(String base, String language, List<GeneratedArticle> articles);
}
