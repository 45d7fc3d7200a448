package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Kind;
import java.util.List;

/**
 * What can be known of an article beside its text.
 *
 * @param name as in the event
 * @param <T> what an offer for it looks like
 */
@SuppressWarnings("UnusedTypeParameter") // It types the offers.
public record Field<T>(String name) {
    public static final Field<String> TITLE = new Field<>("title");
    public static final Field<String> SITE_NAME = new Field<>("siteName");
    public static final Field<List<String>> SUBTITLES = new Field<>("subtitles");
    public static final Field<List<Author>> AUTHORS = new Field<>("authors");

    /** Whoever has another part in a piece than to write it. */
    public static final Field<List<Author>> CONTRIBUTORS = new Field<>("contributors");

    public static final Field<DatedOffer> PUBLISHED = new Field<>("publishedAt");
    public static final Field<DatedOffer> MODIFIED = new Field<>("modifiedAt");
    public static final Field<String> SUMMARY = new Field<>("summary");
    public static final Field<String> SECTION = new Field<>("section");
    public static final Field<List<String>> KEYWORDS = new Field<>("keywords");
    public static final Field<List<Image>> IMAGES = new Field<>("images");
    public static final Field<Kind> KIND = new Field<>("kind");
    public static final Field<Boolean> FREE = new Field<>("isAccessibleForFree");
    public static final Field<String> LANGUAGE = new Field<>("language");
    public static final Field<String> ARTICLE_BODY = new Field<>("articleBody");
}
