package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.robots.RobotsTag;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aPageIsTheSameOneThatTheCrawlerWouldFind() {
        String tracked = "HTTPS://www.Paper.example:443/news/./1?utm_source=mail&id=7#top";
        assertThat(ImportedPage.of(tracked, FETCHED, null, "capture-1", Answer.ofHtml(new byte[0]))
                        .canonicalUrl())
                .isEqualTo("https://www.paper.example/news/1?id=7");
        assertThat(page("<head><link rel=canonical href=/news/1></head>".getBytes(StandardCharsets.UTF_8))
                        .canonicalUrl())
                .isEqualTo("https://paper.example/news/1");
    }

    @Test
    void aCanonicalLinkMayStandInTheHeader() {
        Answer answer = new Answer(
                "text/html",
                null,
                null,
                null,
                "</style.css>; rel=preload, </news/1>; rel=\"canonical\"",
                new RobotsTag(false, false, false),
                false,
                new byte[0],
                false);
        assertThat(ImportedPage.of("https://paper.example/a", FETCHED, null, "capture-1", answer)
                        .canonicalUrl())
                .isEqualTo("https://paper.example/news/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper.co.uk/a", "ftp://paper.co.uk/a", "mailto:a@b.example", "dns:paper.co.uk"})
    void whatIsNoHttpUrlIsRefused(String url) {
        assertThatThrownBy(() -> ImportedPage.of(url, FETCHED, null, "capture-1", Answer.ofHtml(new byte[0])))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("url: is no absolute http(s) URL");
    }

    private static Page page(byte[] body) {
        return ImportedPage.of("https://paper.example/a", FETCHED, null, "capture-1", Answer.ofHtml(body));
    }
}
