package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sport/           | https://example.org/sport/ferry        | true
            /sport/           | https://example.org/sports/ferry       | false
            /sport            | https://example.org/sports/ferry       | true
            /sport/           | https://example.org/a/sport/ferry      | false
            */sport/          | https://example.org/a/sport/ferry      | true
            /*/live/          | https://example.org/sport/live/1       | true
            /*/live/*.html$   | https://example.org/a/live/b/c.html    | true
            /*/live/*.html$   | https://example.org/a/live/c.html?x=1  | false
            *.html$           | https://example.org/a.html.html        | true
            /a$               | https://example.org/a                  | true
            /a$               | https://example.org/a/b                | false
            /a*a$             | https://example.org/a                  | false
            *?print=          | https://example.org/a?print=1          | true
            *                 | https://example.org/                   | true
            /新闻/            | https://example.org/%E6%96%B0%E9%97%BB/1 | true
            blog.example.org/ | https://blog.example.org/a             | true
            blog.example.org/ | https://example.org/a                  | false
            blog.example.org/ | https://a.example/blog.example.org/    | false
            """)
    void matchesAsRobotsTxtDoes(String pattern, String url, boolean isMatched) {
        assertThat(filter(List.of(), List.of(pattern)).refusal(url).isPresent()).isEqualTo(isMatched);
        assertThat(filter(List.of(pattern), List.of()).refusal(url).isEmpty()).isEqualTo(isMatched);
    }

    @Test
    void excludesBeforeItIncludesAndSaysWhy() {
        SourceFilter filter = filter(List.of("/news/"), List.of("/news/ads/"));

        assertThat(filter.refusal("https://example.org/news/a")).isEmpty();
        assertThat(filter.refusal("https://example.org/news/ads/a")).contains("is excluded by '/news/ads/'");
        assertThat(filter.refusal("https://example.org/a")).contains("matches nothing that is included");
        assertThat(SourceFilter.NONE.refusal("https://example.org/a")).isEmpty();
    }

    @Test
    void takesNoLongerForAPatternOfManyStars() {
        String url = "https://example.org/" + "a".repeat(2_000);
        SourceFilter filter = filter(List.of(), List.of("/" + "*a".repeat(500) + "b$"));

        long start = System.nanoTime();
        assertThat(filter.refusal(url)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, true",
        "en, en-GB, true",
        "EN, en-gb, true",
        "en-GB, en, false",
        "en, eng, false",
        "en, de, false",
        "zh-Hant, zh-Hant-TW, true",
        "en, , true"
    })
    void matchesLanguages(String range, @Nullable String tag, boolean isAllowed) {
        assertThat(new SourceFilter(List.of(), List.of(), List.of(range)).allowsLanguage(tag))
                .isEqualTo(isAllowed);
        assertThat(SourceFilter.NONE.allowsLanguage(tag)).isTrue();
    }

    private static SourceFilter filter(List<String> include, List<String> exclude) {
        return new SourceFilter(include, exclude, List.of());
    }
}
