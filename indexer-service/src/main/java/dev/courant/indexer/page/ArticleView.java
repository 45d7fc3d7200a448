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
        @Nullable Moment published,
        @Nullable Moment modified,
        List<String> captions) {

    /**
     * A time as readers see it.
     *
     * @param text at the newspaper's clock, which is named
     * @param iso for machines
     * @param elsewhere the same in UTC; null where only the day is known
     */
    public record Moment(String text, String iso, @Nullable String elsewhere) {
        static Moment of(OffsetDateTime time, boolean dayOnly, ReaderFormats formats) {
            return new Moment(
                    formats.time(time, dayOnly),
                    dayOnly ? time.toLocalDate().toString() : time.toString(),
                    dayOnly ? null : formats.universalTime(time));
        }
    }

    static ArticleView of(Article article, ReaderFormats formats) {
        String tag = article.language();
        return new ArticleView(
                article,
                article.source().host(),
                String.join(
                        ", ",
                        article.authors().stream().map(ArticleView::author).toList()),
                tag == null ? "" : ReaderFormats.language(tag),
                published(article, formats),
                modified(article, formats),
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

    private static @Nullable Moment published(Article article, ReaderFormats formats) {
        OffsetDateTime time = article.publishedAt();
        Article.DateBasis basis = article.publishedAtBasis();
        boolean dayOnly = basis != null && basis.precision() == Article.Precision.DAY;
        return time == null ? null : Moment.of(time, dayOnly, formats);
    }

    private static @Nullable Moment modified(Article article, ReaderFormats formats) {
        OffsetDateTime time = article.modifiedAt();
        return time == null ? null : Moment.of(time, false, formats);
    }

    private static String caption(Article.Image image) {
        String caption = image.caption() == null ? "" : image.caption();
        return image.credit() == null ? caption : (caption + " (" + image.credit() + ")").strip();
    }
}
