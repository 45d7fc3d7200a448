package dev.courant.local.bench.press;

import java.util.List;
import java.util.stream.IntStream;

/** Pages of generated articles, for whoever needs pages without a server. */
public final class GeneratedPages {
    private static final int HOSTS = 20;

    private GeneratedPages() {}

    /**
     * A page and its address.
     *
     * @param html its markup
     */
    public record GeneratedPage(String url, String html) {}

    /** So many pages, the same ones at every call. */
    public static List<GeneratedPage> of(int count) {
        Newsroom newsroom = new Newsroom(HOSTS);
        return IntStream.range(0, count)
                .mapToObj(number -> page(newsroom, newsroom.article(number)))
                .toList();
    }

    private static GeneratedPage page(Newsroom newsroom, GeneratedArticle article) {
        String base = "https://news" + article.host() + ".example";
        String html = new PageWriter(newsroom, article.host(), base).html(article);
        return new GeneratedPage(base + article.path(), html);
    }
}
