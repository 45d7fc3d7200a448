package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.COM:80/a, http://example.com/a",
        "https://example.com:443/a, https://example.com/a",
        "http://example.com, http://example.com/",
        "http://user:secret@example.com/a, http://example.com/a",
        "http://example.com/a/./b/../c#top, http://example.com/a/c",
        "http://example.com/a?utm_source=rss&id=7&utm_medium=x, http://example.com/a?id=7",
        "http://example.com/a?fbclid=1, http://example.com/a",
        "http://example.com/a?id=7&gclid=1#x, http://example.com/a?id=7",
        "http://example.com/%7euser, http://example.com/~user",
        "http://example.com/新闻, http://example.com/%E6%96%B0%E9%97%BB",
        "http://example.com/%e6%96%b0, http://example.com/%E6%96%B0",
        "http://bücher.example/, http://xn--bcher-kva.example/",
    })
    void spellsOnePageOneWay(String url, String canonical) {
        assertThat(CanonicalUrls.of(url)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/a?id=7&utm_source=rss",
        "http://example.com/新闻?q=质量&x=%e6",
        "http://example.com/a%20b/c%2Fd",
        "http://127.0.0.1:8080/x?b=2&a=1",
    })
    void isStable(String url) {
        String once = CanonicalUrls.of(url).orElseThrow();

        assertThat(CanonicalUrls.of(once)).contains(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com/", "javascript:alert(1)", "/a", "http://", "http:///a"})
    void takesOnlyPlainHttpUrls(String url) {
        assertThat(CanonicalUrls.of(url)).isEmpty();
    }

    @Test
    void refusesUrlsOfNoReasonableLength() {
        assertThat(CanonicalUrls.of("http://example.com/" + "a".repeat(CanonicalUrls.MAX_LENGTH)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../b, http://example.com/b",
        "//cdn.example.org/x, http://cdn.example.org/x",
        "?page=2, http://example.com/a/page?page=2",
        "a b, http://example.com/a/a%20b",
        "https://example.com/z?utm_campaign=1, https://example.com/z",
    })
    void resolvesReferences(String reference, String url) {
        assertThat(CanonicalUrls.resolve("http://example.com/a/page", reference))
                .contains(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, true",
        "http://example.com/?edition=uk, true",
        "http://example.com/index.html, true",
        "http://example.com/news/index.html, false",
        "http://example.com/a, false"
    })
    void knowsFrontPages(String url, boolean isFront) {
        assertThat(CanonicalUrls.isFrontPage(url)).isEqualTo(isFront);
    }
}
