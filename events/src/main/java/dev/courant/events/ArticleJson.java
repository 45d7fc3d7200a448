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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes articles as {@link EventJson} would, field by field: to ask the record for what it consists of takes twice as long, and nothing
 * is written as often. A test holds the two equal.
 */
final class ArticleJson {
    private static final String[] KINDS = WireNames.all(Article.Kind.values());
    private static final String[] ROLES = WireNames.all(Article.Role.values());
    private static final String[] BLOCK_KINDS = WireNames.all(Article.BlockKind.values());
    private static final String[] PRECISIONS = WireNames.all(Article.Precision.values());
    private static final String[] ORIGINS = WireNames.all(Article.DateOrigin.values());
    private static final String[] ZONES = WireNames.all(Article.Zone.values());

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
        out.writeStringProperty("kind", KINDS[article.kind().ordinal()]);
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
                out.writeStringProperty("role", ROLES[author.role().ordinal()]);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void basis(@Nullable DateBasis basis) {
        if (basis != null) {
            out.writeObjectPropertyStart("publishedAtBasis");
            out.writeStringProperty("precision", PRECISIONS[basis.precision().ordinal()]);
            out.writeStringProperty("origin", ORIGINS[basis.origin().ordinal()]);
            out.writeStringProperty("zone", ZONES[basis.zone().ordinal()]);
            out.writeEndObject();
        }
    }

    private void body(List<Block> body) {
        out.writeArrayPropertyStart("body");
        for (Block block : body) {
            out.writeStartObject();
            out.writeStringProperty("kind", BLOCK_KINDS[block.kind().ordinal()]);
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
