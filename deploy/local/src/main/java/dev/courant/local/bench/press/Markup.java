package dev.courant.local.bench.press;

import java.util.SplittableRandom;

/** Pieces of HTML and JSON. */
final class Markup {
    private Markup() {}

    /** Good in text, in attributes and in XML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static void meta(StringBuilder page, String property, String escaped) {
        page.append("<meta property=\"")
                .append(property)
                .append("\" content=\"")
                .append(escaped)
                .append("\">\n");
    }

    static void link(StringBuilder page, String href, String text) {
        page.append("<a class=\"nav-link\" href=\"")
                .append(href)
                .append("\" data-track=\"click\">")
                .append(escape(text))
                .append("</a>");
    }

    /** What search engines are told of an article. */
    static String linkedData(GeneratedArticle article, String url, String language) {
        return """
                {"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":"%s","headline":"%s","inLanguage":"%s",\
                "datePublished":"%s","author":[{"@type":"Person","name":"%s"}],"isAccessibleForFree":true}""".formatted(url, article.title(), language, article.published(), article.author());
    }

    /** Letters and figures that nobody can compress, as in every key, token and name of a bundle. */
    static String token(SplittableRandom random) {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
}
