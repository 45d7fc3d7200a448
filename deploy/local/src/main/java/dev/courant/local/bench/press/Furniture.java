package dev.courant.local.bench.press;

import java.util.List;
import java.util.SplittableRandom;

/** What stands around an article: menus, scripts, share bars, other stories, comments, footers. */
final class Furniture {
    private static final int SCRIPT_ENTRIES = 60;
    private static final int MENU_COLUMNS = 10;
    private static final int MENU_LINKS = 6;
    private static final int RELATED = 24;
    private static final int COMMENTS = 12;
    private static final int FOOTER_LINKS = 40;
    private static final List<String> NETWORKS = List.of("mail", "chat", "print", "copy", "save", "feed");

    private final Vocabulary vocabulary;
    private final Prose prose;
    private final List<String> labels;

    Furniture(Vocabulary vocabulary, Prose prose) {
        this.vocabulary = vocabulary;
        this.prose = prose;
        this.labels = vocabulary.all("label");
    }

    /** Style sheets and settings, written into the page as content management systems do. */
    void scripts(StringBuilder page, SplittableRandom random) {
        page.append("<style>\n");
        for (int i = 0; i < SCRIPT_ENTRIES; i++) {
            page.append(".c").append(i).append("-wrap{display:flex;margin:0 ").append(random.nextInt(40));
            page.append("px;color:#").append(Markup.token(random), 0, 6).append("}\n");
        }
        page.append("</style>\n<script>window.settings={");
        for (int i = 0; i < SCRIPT_ENTRIES; i++) {
            page.append("\"slot").append(i).append("\":{\"id\":\"").append(Markup.token(random));
            page.append("\",\"lazy\":true,\"sizes\":[[300,250],[728,90]]},");
        }
        page.append("\"end\":0};</script>\n");
    }

    void top(StringBuilder page, SplittableRandom random) {
        page.append("<div class=\"cookie-banner\" role=\"dialog\"><p>")
                .append(label(4))
                .append(".</p><button>OK</button></div>\n<header class=\"site-header\">\n<nav class=\"mega-menu\">\n");
        for (int column = 0; column < MENU_COLUMNS; column++) {
            String section = vocabulary
                    .all("section")
                    .get(column % vocabulary.all("section").size());
            page.append("<ul class=\"menu-column\"><li class=\"menu-title\">")
                    .append(section)
                    .append("</li>\n");
            for (int i = 0; i < MENU_LINKS; i++) {
                page.append("<li class=\"menu-item\">");
                Markup.link(page, "/section/" + column + "/" + i, prose.pick("section", random) + " " + (i + 1));
                page.append("</li>\n");
            }
            page.append("</ul>\n");
        }
        page.append("</nav>\n</header>\n");
    }

    /** In the midst of the text, as if to be taken for it. */
    void inset(StringBuilder page, SplittableRandom random) {
        page.append("<aside class=\"newsletter-promo\"><form action=\"/subscribe\"><label>")
                .append(label(3))
                .append("</label><input type=\"email\" name=\"")
                .append(Markup.token(random))
                .append("\"></form></aside>\n");
    }

    void share(StringBuilder page, String url) {
        page.append("<div class=\"share-bar\"><span>").append(label(0)).append("</span>");
        for (String network : NETWORKS) {
            page.append("<a class=\"share share-")
                    .append(network)
                    .append("\" href=\"/share/")
                    .append(network)
                    .append("?u=")
                    .append(url)
                    .append(
                            "\"><svg viewBox=\"0 0 24 24\"><path d=\"M3 9l7-4v3c6 1 9 5 9 11-2-4-5-6-9-6v3z\"/></svg></a>");
        }
        page.append("</div>\n");
    }

    void comments(StringBuilder page, SplittableRandom random) {
        page.append("<section id=\"comments\" class=\"comments\"><h3>")
                .append(label(1))
                .append("</h3>\n");
        for (int i = 0; i < COMMENTS; i++) {
            page.append("<div class=\"comment\" id=\"comment-")
                    .append(Markup.token(random))
                    .append("\"><span class=\"comment-author\">")
                    .append(Markup.escape(prose.pick("name", random)))
                    .append("</span><p>")
                    .append(Markup.escape(prose.sentence(random)))
                    .append("</p><a href=\"#reply\">")
                    .append(label(6))
                    .append("</a> <a href=\"#report\">")
                    .append(label(7))
                    .append("</a></div>\n");
        }
        page.append("</section>\n");
    }

    /** Headlines of other stories; they lead to pages that are on no list. */
    void related(StringBuilder page, SplittableRandom random) {
        page.append("<aside class=\"related\"><h3>").append(label(2)).append("</h3>\n<ul>\n");
        for (int i = 0; i < RELATED; i++) {
            page.append("<li class=\"teaser\"><a href=\"/older/")
                    .append(Markup.token(random))
                    .append("\"><img loading=\"lazy\" src=\"/images/")
                    .append(Markup.token(random))
                    .append(".webp\" alt=\"\" width=\"320\" height=\"180\"><span class=\"teaser-title\">")
                    .append(Markup.escape(prose.title(random.nextInt(prose.titles()))))
                    .append("</span></a></li>\n");
        }
        page.append("</ul>\n</aside>\n");
    }

    void bottom(StringBuilder page, SplittableRandom random) {
        page.append("<footer class=\"site-footer\">\n");
        for (int i = 0; i < FOOTER_LINKS; i++) {
            Markup.link(page, "/service/" + i, prose.pick("section", random) + " " + i);
            page.append('\n');
        }
        page.append("<p>© ").append(label(5)).append("</p>\n</footer>\n");
    }

    private String label(int index) {
        return Markup.escape(labels.get(index));
    }
}
