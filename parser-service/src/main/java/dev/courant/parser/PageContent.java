package dev.courant.parser;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Block;
import dev.courant.events.Article.DateBasis;
import dev.courant.events.Article.Image;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says. An article has a title and a body; a page that is none may lack anything. The fields mean what they mean in
 * {@link dev.courant.events.Article}.
 */
public record PageContent(
        @Nullable String title,
        List<Author> authors,
        @Nullable OffsetDateTime publishedAt,
        @Nullable DateBasis publishedAtBasis,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String language,
        List<Image> images,
        List<Block> body) {
    /** Of what cannot be read at all. */
    public static final PageContent NONE =
            new PageContent(null, List.of(), null, null, null, null, List.of(), List.of());

    public PageContent {
        authors = List.copyOf(authors);
        images = List.copyOf(images);
        body = List.copyOf(body);
    }

    /** The body as one text, blocks parted by line feeds. */
    public String bodyText() {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
