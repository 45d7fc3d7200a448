package dev.courant.indexer.index;

import static dev.courant.indexer.fixtures.Samples.removal;
import static dev.courant.indexer.fixtures.Samples.url;
import static dev.courant.indexer.fixtures.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleId;
import dev.courant.indexer.search.ArticleSearch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleIndex} keeps, as a search over it shows. */
public abstract class ArticleIndexContract {
    private static final WriteOutcome WRITTEN = new WriteOutcome.Written();
    private static final WriteOutcome STALE = new WriteOutcome.Stale();

    private final String url = url();

    protected abstract ArticleIndex index();

    protected abstract ArticleSearch search();

    @BeforeEach
    void prepare() {
        index().prepare();
    }

    @Test
    void whatIsWrittenIsFoundAsItWas() {
        Article article = version(url, 1, "First");

        assertThat(write(article)).containsExactly(WRITTEN);

        assertThat(found()).contains(article);
    }

    @Test
    void theNewestWinsInWhateverOrderEventsArrive() {
        assertThat(write(version(url, 2, "Second"))).containsExactly(WRITTEN);
        assertThat(write(version(url, 1, "First"))).containsExactly(STALE);
        assertThat(write(version(url, 3, "Third"))).containsExactly(WRITTEN);

        assertThat(found()).map(Article::title).contains("Third");
    }

    @Test
    void theNewestWinsWithinABatch() {
        assertThat(write(version(url, 3, "Third"), version(url, 1, "First"), version(url, 4, "Fourth")))
                .containsExactly(WRITTEN, STALE, WRITTEN);

        assertThat(found()).map(Article::title).contains("Fourth");
    }

    @Test
    void aReplayChangesNothing() {
        Article article = version(url, 1, "First");

        assertThat(write(article)).containsExactly(WRITTEN);
        assertThat(write(article)).containsExactly(WRITTEN);

        assertThat(found()).contains(article);
    }

    @Test
    void aRemovalHidesAnArticleAndNoReplayBringsItBack() {
        write(version(url, 1, "First"));

        assertThat(write(removal(url, 2))).containsExactly(WRITTEN);
        assertThat(found()).isEmpty();
        assertThat(write(version(url, 1, "First"))).containsExactly(STALE);
        assertThat(found()).isEmpty();
    }

    @Test
    void aRemovalCountsEvenBeforeItsArticle() {
        assertThat(write(removal(url, 2))).containsExactly(WRITTEN);
        assertThat(write(version(url, 1, "First"))).containsExactly(STALE);

        assertThat(found()).isEmpty();
    }

    @Test
    void anArticleThatReturnsIsFoundAgain() {
        write(removal(url, 2));

        assertThat(write(version(url, 3, "Third"))).containsExactly(WRITTEN);

        assertThat(found()).map(Article::title).contains("Third");
    }

    protected final List<WriteOutcome> write(ArticleEvent... events) {
        return index().write(List.of(events));
    }

    /** Read after {@link ArticleIndex#prepare}, which makes all that was written visible. */
    private Optional<Article> found() {
        index().prepare();
        return search().find(ArticleId.of(url));
    }
}
