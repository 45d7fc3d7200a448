package dev.courant.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article; on {@code news.articles}, keyed by {@link #id}. Made by {@link ArticleBuilder}.
 *
 * @param id see {@link ArticleId}
 * @param url what answered, after redirects
 * @param canonicalUrl the page's identity
 * @param source the newspaper
 * @param title the headline, without the site's name
 * @param subtitles kicker, deck and the like, in the order of the page
 * @param authors who made it, in the order of the page
 * @param publishedAt when it was published, with the offset stated or assumed
 * @param publishedAtBasis how much {@link #publishedAt} can be trusted; there if and only if that is
 * @param modifiedAt when it was last changed
 * @param language BCP 47, with script where a language has several: {@code en}, {@code zh-Hant}
 * @param summary the publisher's own
 * @param body the text, in blocks
 * @param images with their captions
 * @param section the newspaper's section
 * @param keywords the publisher's own
 * @param links absolute URLs that the body links to
 * @param nextUrl where the article goes on, if it is spread over several pages
 * @param kind what sort of piece it is
 * @param isAccessibleForFree whether all may read it, null where the page does not say; schema.org's name
 * @param wordCount words of the body, a Han or kana character counting as one
 * @param contentHash SHA-256 of title and body: equal where a reader would see no change
 * @param fingerprint 64-bit similarity hash of the body, 16 hexadecimal digits; near-duplicates differ in few bits; null for very
 *     short texts
 * @param repairs what was mended in the text, by rule name
 * @param extractorVersion the rules that made this of the page
 * @param confidence from 0 to 1: how sure these rules are of the body
 */
public record Article(
        String id,
        String url,
        String canonicalUrl,
        Publisher source,
        String title,
        List<String> subtitles,
        List<Author> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable DateBasis publishedAtBasis,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        @Nullable String summary,
        List<Block> body,
        List<Image> images,
        @Nullable String section,
        List<String> keywords,
        List<String> links,
        @Nullable String nextUrl,
        Kind kind,
        @Nullable Boolean isAccessibleForFree,
        int wordCount,
        String contentHash,
        @Nullable String fingerprint,
        List<String> repairs,
        String extractorVersion,
        double confidence,
        Instant firstSeenAt,
        Instant fetchedAt,
        Instant parsedAt)
        implements ArticleEvent {

    /**
     * The newspaper as readers name it.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Publisher(
            String id, String name, String host, @Nullable String country) {
        public Publisher {
            Require.text("id", id);
            Require.text("name", name);
            Require.text("host", host);
        }
    }

    /** A person or agency, and its part in the piece. */
    public record Author(String name, Role role) {
        public Author {
            Require.text("name", name);
            Require.present("role", role);
        }
    }

    /** The part that an author had. */
    public enum Role {
        WRITER,
        PHOTOGRAPHER,
        EDITOR,
        TRANSLATOR,
        AGENCY
    }

    /** Where a date came from, and how exact it is. */
    public record DateBasis(Precision precision, DateOrigin origin, Zone zone) {
        public DateBasis {
            Require.present("precision", precision);
            Require.present("origin", origin);
            Require.present("zone", zone);
        }
    }

    /** The smallest unit that a date states. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** Where on a page, or off it, a date was found. */
    public enum DateOrigin {
        JSON_LD,
        META,
        TIME_ELEMENT,
        VISIBLE_TEXT,
        URL,
        FEED
    }

    /** Whether a date names its offset, or the source's (else its country's) time zone was assumed. */
    public enum Zone {
        STATED,
        ASSUMED
    }

    /** A piece of the body, in the order of the page. */
    public record Block(BlockKind kind, String text) {
        public Block {
            Require.present("kind", kind);
            Require.text("text", text);
        }
    }

    /** What a block is in HTML's terms. */
    public enum BlockKind {
        PARAGRAPH,
        HEADING,
        LIST,
        QUOTE,
        TABLE,
        CODE
    }

    /**
     * A picture of the article, by its absolute URL.
     *
     * @param width in pixels, as the page states it
     * @param height in pixels, as the page states it
     */
    public record Image(
            String url,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Integer width,
            @Nullable Integer height) {
        public Image {
            Require.url("url", url);
            Require.that(width == null || width > 0, "width", "is not positive: " + width);
            Require.that(height == null || height > 0, "height", "is not positive: " + height);
        }

        /** A picture of unknown size. */
        public Image(String url, @Nullable String caption, @Nullable String credit) {
            this(url, caption, credit, null, null);
        }
    }

    /** What sort of piece it is. */
    public enum Kind {
        ARTICLE,
        OPINION,
        LIVE_BLOG,
        VIDEO,
        GALLERY
    }

    public Article {
        Require.sha256("id", id);
        Require.url("url", url);
        Require.url("canonicalUrl", canonicalUrl);
        Require.that(id.equals(ArticleId.of(canonicalUrl)), "id", "is not the SHA-256 of canonicalUrl");
        Require.present("source", source);
        Require.text("title", title);
        subtitles = Require.list("subtitles", subtitles);
        authors = Require.list("authors", authors);
        Require.that(
                (publishedAt == null) == (publishedAtBasis == null),
                "publishedAtBasis",
                "must be there if and only if publishedAt is");
        body = Require.list("body", body);
        Require.that(!body.isEmpty(), "body", "is empty");
        images = Require.list("images", images);
        keywords = Require.list("keywords", keywords);
        links = Require.list("links", links);
        if (nextUrl != null) {
            Require.url("nextUrl", nextUrl);
        }
        Require.present("kind", kind);
        Require.that(wordCount >= 0, "wordCount", "is negative: " + wordCount);
        Require.sha256("contentHash", contentHash);
        Require.that(
                fingerprint == null || Require.isHexadecimal(fingerprint, 16),
                "fingerprint",
                "is not 16 hexadecimal digits: " + fingerprint);
        repairs = Require.list("repairs", repairs);
        Require.text("extractorVersion", extractorVersion);
        Require.that(confidence >= 0 && confidence <= 1, "confidence", "is not between 0 and 1: " + confidence);
        Require.present("firstSeenAt", firstSeenAt);
        Require.present("fetchedAt", fetchedAt);
        Require.present("parsedAt", parsedAt);
    }

    /** The body as one text, blocks parted by line feeds. */
    public String bodyText() {
        return String.join("\n", body.stream().map(Block::text).toList());
    }
}
