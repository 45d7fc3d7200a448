package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedPageTest {
    private static final Instant FETCHED = Instant.parse("2020-02-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "https://www.Paper.example/a, paper.example",
        "http://news.paper.example:8080/a, news.paper.example",
        "http://127.0.0.1:20000/a, 127.0.0.1",
        "http://[::1]/a, 1-",
    })
    void theSourceIsTheHost(String url, String id) {
        assertThat(ImportedPage.sourceIdOf(url)).isEqualTo(id);
    }

    @Test
    void aPageIsBackfillFirstSeenWhenItWasFetched() {
        Page page = page(new byte[] {1, 2});
        assertThat(page.origin()).isEqualTo(Page.Origin.BACKFILL);
        assertThat(page.firstSeenAt()).isEqualTo(FETCHED).isEqualTo(page.fetchedAt());
        assertThat(page.body()).containsExactly(1, 2);
        assertThat(page.truncated()).isFalse();
    }

    @Test
    void aBodyThatIsTooLongIsCutAndMarked() {
        Page page = page(new byte[Page.MAX_BODY_BYTES + 1]);
        assertThat(page.body()).hasSize(Page.MAX_BODY_BYTES);
        assertThat(page.truncated()).isTrue();
    }

    private static Page page(byte[] body) {
        return ImportedPage.of("https://paper.example/a", FETCHED, null, "capture-1", Answer.ofHtml(body));
    }
}
