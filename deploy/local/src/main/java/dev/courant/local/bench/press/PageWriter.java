package dev.courant.local.bench.press;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles as the HTML of a news site: most of a page is not its article. Hosts differ in how they mark the text up, as
 * sites do: by microdata, by JSON-LD, or by nothing but the names of classes.
 */
final class PageWriter {
    private static final int STYLES = 3;

    private final Newsroom newsroom;
    private final String base;
    private final int host;
    private final Furniture furniture;

    /** @param base the host's address, without a slash at the end */
    PageWriter(Newsroom newsroom, int host, String base) {
        this.newsroom = newsroom;
        this.host = host;
        this.base = base;
        this.furniture = new Furniture(newsroom.vocabulary(host), newsroom.prose(host));
    }

    String html(GeneratedArticle article) {
        SplittableRandom random = new SplittableRandom(article.number());
        StringBuilder page = new StringBuilder(64 * 1024);
        Vocabulary words = newsroom.vocabulary(host);
        page.append("<!doctype html>\n<html lang=\"")
                .append(words.language())
                .append("\" dir=\"")
                .append(words.only("direction", "ltr"))
                .append("\">\n");
        head(page, article, random);
        page.append("<body class=\"story-page\" data-page=\"")
                .append(article.number())
                .append("\">\n");
        furniture.top(page, random);
        page.append("<div class=\"layout\">\n<main id=\"main\">\n");
        story(page, article, random);
        furniture.share(page, base + article.path());
        furniture.comments(page, random);
        page.append("</main>\n");
        furniture.related(page, random);
        page.append("</div>\n");
        furniture.bottom(page, random);
        return page.append("</body>\n</html>\n").toString();
    }

    private void head(StringBuilder page, GeneratedArticle article, SplittableRandom random) {
        String url = base + article.path();
        String lead = Markup.escape(article.paragraphs().getFirst());
        page.append("<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(Markup.escape(article.title()))
                .append("</title>\n<link rel=\"canonical\" href=\"")
                .append(url)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        Markup.meta(page, "og:type", "article");
        Markup.meta(page, "og:title", Markup.escape(article.title()));
        Markup.meta(page, "og:url", url);
        Markup.meta(page, "og:description", lead);
        Markup.meta(page, "article:published_time", article.published().toString());
        if (style() == 1) {
            page.append("<script type=\"application/ld+json\">")
                    .append(Markup.linkedData(
                            article, url, newsroom.vocabulary(host).language()))
                    .append("</script>\n");
        }
        furniture.scripts(page, random);
        page.append("</head>\n");
    }

    private void story(StringBuilder page, GeneratedArticle article, SplittableRandom random) {
        String opening = switch (style()) {
            case 0 -> "<article itemscope itemtype=\"https://schema.org/NewsArticle\">\n<h1 itemprop=\"headline\">";
            case 1 -> "<article class=\"c-story\">\n<h1 class=\"c-story__headline\">";
            default -> "<div class=\"story\">\n<h1>";
        };
        page.append(opening)
                .append(Markup.escape(article.title()))
                .append("</h1>\n<p class=\"byline\"><span class=\"author\">");
        page.append(Markup.escape(article.author()))
                .append("</span> <time datetime=\"")
                .append(article.published())
                .append("\">")
                .append(article.published().toString(), 0, 10)
                .append("</time></p>\n")
                .append(style() == 0 ? "<div itemprop=\"articleBody\">\n" : "<div class=\"story-body\">\n");
        text(page, article.paragraphs(), random);
        page.append("</div>\n").append(style() == 2 ? "</div>\n" : "</article>\n");
    }

    private void text(StringBuilder page, List<String> paragraphs, SplittableRandom random) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0 && i % 4 == 0) {
                page.append("<h2>")
                        .append(Markup.escape(newsroom.prose(host).pick("section", random)))
                        .append("</h2>\n");
            }
            page.append("<p class=\"story-text\">")
                    .append(Markup.escape(paragraphs.get(i)))
                    .append("</p>\n");
            if (i == 2) {
                furniture.inset(page, random);
            }
        }
    }

    private int style() {
        return host % STYLES;
    }
}
