package dev.courant.local.bench.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsroomTest {
    private static final int HOSTS = 20;
    private static final int ARTICLES = 6_000;

    private final Newsroom newsroom = new Newsroom(HOSTS);

    @Test
    void theSameNumberIsTheSameArticleAtEveryRun() {
        assertThat(new Newsroom(HOSTS).article(1234)).isEqualTo(newsroom.article(1234));
        assertThat(html(new Newsroom(HOSTS), 1234)).isEqualTo(html(newsroom, 1234));
        assertThat(newsroom.article(1235)).isNotEqualTo(newsroom.article(1234));
    }

    @Test
    void noTwoArticlesShareTitleOrAddress() {
        List<GeneratedArticle> articles =
                IntStream.range(0, ARTICLES).mapToObj(newsroom::article).toList();
        assertThat(articles.stream().map(GeneratedArticle::title)).doesNotHaveDuplicates();
        assertThat(articles.stream().map(GeneratedArticle::path)).doesNotHaveDuplicates();
    }

    @Test
    void pagesAreAsLargeAsThoseOfNewsSites() {
        List<Integer> sizes = IntStream.range(0, 200)
                .map(number -> html(newsroom, number).getBytes(StandardCharsets.UTF_8).length)
                .sorted()
                .boxed()
                .toList();
        assertThat(sizes.get(100)).isBetween(30_000, 80_000);
    }

    @Test
    void textsHaveAsManyWordsAsNewsStories() {
        assertThat(IntStream.range(0, 200).mapToObj(newsroom::article)).allSatisfy(article -> {
            int words = article.paragraphs().stream()
                    .mapToInt(newsroom.prose(article.host())::words)
                    .sum();
            // The last paragraph is not cut short.
            assertThat(words).isBetween(Newsroom.MIN_WORDS, Newsroom.MAX_WORDS + 150);
        });
    }

    @Test
    void everyLanguageIsSpoken() {
        assertThat(IntStream.range(0, HOSTS)
                        .mapToObj(host -> newsroom.vocabulary(host).language()))
                .containsAll(Vocabulary.LANGUAGES);
    }

    @Test
    void noSlotIsLeftOpen() {
        assertThat(IntStream.range(0, 200).mapToObj(newsroom::article))
                .allSatisfy(article ->
                        assertThat(article.title() + article.paragraphs()).doesNotContain("{", "}", "|"));
    }

    @Test
    void datesSpreadOverSomeDays() {
        assertThat(newsroom.article(ARTICLES - 1).published())
                .isAfter(newsroom.article(0).published().plusSeconds(86_400));
    }

    private static String html(Newsroom newsroom, int number) {
        GeneratedArticle article = newsroom.article(number);
        return new PageWriter(newsroom, article.host(), NewsHost.base(20_000)).html(article);
    }
}
