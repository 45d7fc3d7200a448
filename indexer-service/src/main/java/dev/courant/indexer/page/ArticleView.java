package dev.courant.indexer.page;

import dev.courant.events.Article;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article as its template shows it.
 *
 * @param host of the original, so that a reader sees where the link leads
 */
public record ArticleView(
        Article article,
        String host,
        String authors,
        String language,
        @Nullable String published,
        @Nullable String modified,
        List<String> captions) {

    static ArticleView of(Article article, ReaderFormats formats) {
        String tag = article.language();
        return new ArticleView(
                article,
                article.source().host(),
                String.join(
                        ", ",
                        article.authors().stream().map(ArticleView::author).toList()),
                tag == null ? "" : ReaderFormats.language(tag),
                time(article.publishedAt(), formats),
                time(article.modifiedAt(), formats),
                article.images().stream()
                        .map(ArticleView::caption)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** The lines of a list or a table, one for each item or row. */
    public static List<String> lines(Article.Block block) {
        return block.text().lines().filter(line -> !line.isBlank()).toList();
    }

    private static String author(Article.Author author) {
        return author.role() == Article.Role.WRITER
                ? author.name()
                : author.name() + " (" + author.role().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static @Nullable String time(@Nullable OffsetDateTime time, ReaderFormats formats) {
        return time == null ? null : formats.time(time);
    }

    private static String caption(Article.Image image) {
        String caption = image.caption() == null ? "" : image.caption();
        return image.credit() == null ? caption : (caption + " (" + image.credit() + ")").strip();
    }
}
