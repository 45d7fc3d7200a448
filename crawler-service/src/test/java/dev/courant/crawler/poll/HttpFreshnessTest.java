package dev.courant.crawler.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFreshnessTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max-age=300                  |                               |     | 300
            public, Max-Age = 300        |                               |     | 300
            public,max-age="300"         |                               |     | 300
            max-age=300                  |                               | 100 | 200
            max-age=300                  |                               | 400 |
            max-age=300                  | Sat, 31 Jan 2026 13:00:00 GMT |     | 300
            s-maxage=300                 |                               |     |
            no-cache, max-age=300        |                               |     |
            no-store                     | Sat, 31 Jan 2026 13:00:00 GMT |     |
            must-revalidate              | Sat, 31 Jan 2026 13:00:00 GMT |     | 3600
                                         | Sat, 31 Jan 2026 11:00:00 GMT |     |
                                         | -1                            |     |
                                         | 0                             |     |
            max-age=99999999999999       |                               |     |
                                         |                               |     |
            """)
    void readsHowLongAnAnswerIsFresh(
            @Nullable String cacheControl, @Nullable String expires, @Nullable String age, @Nullable Long seconds) {
        assertThat(HttpFreshness.of(cacheControl, expires, age, NOW))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
