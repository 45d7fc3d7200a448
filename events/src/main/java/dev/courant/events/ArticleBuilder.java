package dev.courant.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Article}: what every article has goes into the constructor, what a page may leave out is set after. */
public final class ArticleBuilder {
    private final Page page;
    private final Article.Publisher source;
    private final String title;
    private final List<Article.Block> body;
    private final String extractorVersion;
    private final Instant parsedAt;
    private @Nullable OffsetDateTime publishedAt;
    private Article.@Nullable DateBasis publishedAtBasis;
    private List<String> subtitles = List.of();
    private List<Article.Author> authors = List.of();
    private @Nullable OffsetDateTime modifiedAt;
    private @Nullable String language;
    private @Nullable String summary;
    private List<Article.Image> images = List.of();
    private @Nullable String section;
    private List<String> keywords = List.of();
    private List<String> links = List.of();
    private @Nullable String nextUrl;
    private Article.Kind kind = Article.Kind.ARTICLE;
    private @Nullable Boolean isAccessibleForFree;
    private int wordCount;
    private @Nullable String fingerprint;
    private List<String> repairs = List.of();
    private double confidence;

    /**
     * Starts from what every article has.
     *
     * @param page where it came from; gives id, URLs and times
     * @param parsedAt now
     */
    public ArticleBuilder(
            Page page,
            Article.Publisher source,
            String title,
            List<Article.Block> body,
            String extractorVersion,
            Instant parsedAt) {
        this.page = page;
        this.source = source;
        this.title = title;
        this.body = body;
        this.extractorVersion = extractorVersion;
        this.parsedAt = parsedAt;
    }

    public ArticleBuilder publishedAt(OffsetDateTime publishedAt, Article.DateBasis basis) {
        this.publishedAt = publishedAt;
        this.publishedAtBasis = basis;
        return this;
    }

    public ArticleBuilder subtitles(List<String> subtitles) {
        this.subtitles = subtitles;
        return this;
    }

    public ArticleBuilder authors(List<Article.Author> authors) {
        this.authors = authors;
        return this;
    }

    public ArticleBuilder modifiedAt(@Nullable OffsetDateTime modifiedAt) {
        this.modifiedAt = modifiedAt;
        return this;
    }

    public ArticleBuilder language(@Nullable String language) {
        this.language = language;
        return this;
    }

    public ArticleBuilder summary(@Nullable String summary) {
        this.summary = summary;
        return this;
    }

    public ArticleBuilder images(List<Article.Image> images) {
        this.images = images;
        return this;
    }

    public ArticleBuilder section(@Nullable String section) {
        this.section = section;
        return this;
    }

    public ArticleBuilder keywords(List<String> keywords) {
        this.keywords = keywords;
        return this;
    }

    public ArticleBuilder links(List<String> links) {
        this.links = links;
        return this;
    }

    public ArticleBuilder nextUrl(@Nullable String nextUrl) {
        this.nextUrl = nextUrl;
        return this;
    }

    public ArticleBuilder kind(Article.Kind kind) {
        this.kind = kind;
        return this;
    }

    public ArticleBuilder isAccessibleForFree(@Nullable Boolean isAccessibleForFree) {
        this.isAccessibleForFree = isAccessibleForFree;
        return this;
    }

    public ArticleBuilder wordCount(int wordCount) {
        this.wordCount = wordCount;
        return this;
    }

    public ArticleBuilder fingerprint(@Nullable String fingerprint) {
        this.fingerprint = fingerprint;
        return this;
    }

    public ArticleBuilder repairs(List<String> repairs) {
        this.repairs = repairs;
        return this;
    }

    public ArticleBuilder confidence(double confidence) {
        this.confidence = confidence;
        return this;
    }

    /**
     * The article.
     *
     * @throws InvalidEventException naming the field that does not fit
     */
    public Article build() {
        return new Article(
                page.articleId(),
                page.finalUrl(),
                page.canonicalUrl(),
                source,
                title,
                subtitles,
                authors,
                publishedAt,
                publishedAtBasis,
                modifiedAt,
                language,
                summary,
                body,
                images,
                section,
                keywords,
                links,
                nextUrl,
                kind,
                isAccessibleForFree,
                wordCount,
                contentHash(),
                fingerprint,
                repairs,
                extractorVersion,
                confidence,
                page.firstSeenAt(),
                page.fetchedAt(),
                parsedAt);
    }

    private String contentHash() {
        StringBuilder text = new StringBuilder(title);
        for (Article.Block block : body) {
            text.append('\n').append(block.text());
        }
        return ArticleId.sha256(text.toString());
    }
}
