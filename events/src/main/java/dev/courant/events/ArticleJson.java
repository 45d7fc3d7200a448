package dev.courant.events;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Block;
import dev.courant.events.Article.DateBasis;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Publisher;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes articles as {@link EventJson} would, field by field: to ask the record for what it consists of takes twice as long, and nothing
 * is written as often. A test holds the two equal.
 */
final class ArticleJson {
    private static final Map<Article.Kind, String> KINDS = WireNames.all(Article.Kind.class);
    private static final Map<Article.Role, String> ROLES = WireNames.all(Article.Role.class);
    private static final Map<Article.BlockKind, String> BLOCK_KINDS = WireNames.all(Article.BlockKind.class);
    private static final Map<Article.Precision, String> PRECISIONS = WireNames.all(Article.Precision.class);
    private static final Map<Article.DateOrigin, String> ORIGINS = WireNames.all(Article.DateOrigin.class);
    private static final Map<Article.Zone, String> ZONES = WireNames.all(Article.Zone.class);

    private final JsonGenerator out;

    private ArticleJson(JsonGenerator out) {
        this.out = out;
    }

    static void write(Article article, JsonGenerator out) {
        new ArticleJson(out).article(article);
    }

    private void article(Article article) {
        out.writeStartObject();
        text("id", article.id());
        text("url", article.url());
        text("canonicalUrl", article.canonicalUrl());
        publisher(article.source());
        text("title", article.title());
        texts("subtitles", article.subtitles());
        authors(article.authors());
        date("publishedAt", article.publishedAt());
        basis(article.publishedAtBasis());
        date("modifiedAt", article.modifiedAt());
        text("language", article.language());
        text("summary", article.summary());
        body(article.body());
        images(article.images());
        text("section", article.section());
        texts("keywords", article.keywords());
        texts("links", article.links());
        text("nextUrl", article.nextUrl());
        out.writeStringProperty("kind", KINDS.get(article.kind()));
        what(article);
        out.writeEndObject();
    }

    /** What is said about the article, and not by it. */
    private void what(Article article) {
        Boolean free = article.isAccessibleForFree();
        if (free != null) {
            out.writeBooleanProperty("isAccessibleForFree", free);
        }
        out.writeNumberProperty("wordCount", article.wordCount());
        text("contentHash", article.contentHash());
        text("fingerprint", article.fingerprint());
        texts("repairs", article.repairs());
        text("extractorVersion", article.extractorVersion());
        out.writeNumberProperty("confidence", article.confidence());
        instant("firstSeenAt", article.firstSeenAt());
        instant("fetchedAt", article.fetchedAt());
        instant("parsedAt", article.parsedAt());
    }

    private void publisher(Publisher publisher) {
        out.writeObjectPropertyStart("source");
        text("id", publisher.id());
        text("name", publisher.name());
        text("host", publisher.host());
        text("country", publisher.country());
        out.writeEndObject();
    }

    private void authors(List<Author> authors) {
        if (!authors.isEmpty()) {
            out.writeArrayPropertyStart("authors");
            for (Author author : authors) {
                out.writeStartObject();
                text("name", author.name());
                out.writeStringProperty("role", ROLES.get(author.role()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void basis(@Nullable DateBasis basis) {
        if (basis != null) {
            out.writeObjectPropertyStart("publishedAtBasis");
            out.writeStringProperty("precision", PRECISIONS.get(basis.precision()));
            out.writeStringProperty("origin", ORIGINS.get(basis.origin()));
            out.writeStringProperty("zone", ZONES.get(basis.zone()));
            out.writeEndObject();
        }
    }

    private void body(List<Block> body) {
        out.writeArrayPropertyStart("body");
        for (Block block : body) {
            out.writeStartObject();
            out.writeStringProperty("kind", BLOCK_KINDS.get(block.kind()));
            text("text", block.text());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void images(List<Image> images) {
        if (!images.isEmpty()) {
            out.writeArrayPropertyStart("images");
            images.forEach(this::image);
            out.writeEndArray();
        }
    }

    private void image(Image image) {
        out.writeStartObject();
        text("url", image.url());
        text("caption", image.caption());
        text("credit", image.credit());
        number("width", image.width());
        number("height", image.height());
        out.writeEndObject();
    }

    private void text(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.writeStringProperty(field, value);
        }
    }

    private void texts(String field, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(field);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
    }

    private void number(String field, @Nullable Integer value) {
        if (value != null) {
            out.writeNumberProperty(field, value);
        }
    }

    private void date(String field, @Nullable OffsetDateTime date) {
        if (date != null) {
            out.writeStringProperty(field, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date));
        }
    }

    private void instant(String field, Instant instant) {
        out.writeStringProperty(field, instant.toString());
    }
}
