package dev.courant.parser;

import dev.courant.events.Article;
import dev.courant.events.Article.Author;
import dev.courant.events.Article.Block;
import dev.courant.events.Article.Image;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts that an article carries. */
final class ArticleTexts {
    private ArticleTexts() {}

    static List<String> of(Article article) {
        Stream<String> head =
                Stream.concat(Stream.of(article.title(), article.summary()), article.subtitles().stream());
        Stream<String> names = article.authors().stream().map(Author::name);
        Stream<String> pictures =
                article.images().stream().flatMap((Image image) -> Stream.of(image.caption(), image.credit()));
        Stream<String> body = article.body().stream().map(Block::text);
        return Stream.of(body, head, names, pictures)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }
}
