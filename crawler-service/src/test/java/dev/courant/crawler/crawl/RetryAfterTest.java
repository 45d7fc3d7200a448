package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                                    | PT2M",
                "' 0 '                                  | PT0S",
                "1.5                                    | PT1.5S",
                "000120                                 | PT2M",
                "Sat, 31 Jan 2026 10:00:30 GMT          | PT30S",
                "sat, 31 jan 2026 10:00:30 gmt          | PT30S",
                "31 Jan 2026 10:00:30 GMT               | PT30S",
                "Mon, 31 Jan 2026 10:00:30 GMT          | PT30S",
                "Saturday, 31-Jan-26 10:00:30 GMT       | PT30S",
                "Sat Jan 31 10:00:30 2026               | PT30S",
                "Sun Feb  1 10:00:00 2026               | PT24H",
                "Sat, 31 Jan 2026 11:00:30 +0100        | PT30S",
                "Sat, 31 Jan 2026 02:00:30 PST          | PT30S",
                "Sat, 31 Jan 2026 10:01:60 GMT          | PT1M59S",
                "Sat, 31 Jan 2026 09:00:00 GMT          | PT0S",
                "Sunday, 06-Nov-94 08:49:37 GMT         | PT0S",
            })
    void readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999",
                "99999999999999999999999999999999999999",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Saturday, 31-Jan-76 10:00:30 GMT"
            })
    void whoAsksForTooMuchGetsAYear(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(RetryAfter.MAX);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "5 minutes",
                "1e9",
                "120, 300",
                "Sat, 32 Jan 2026 10:00:30 GMT",
                "Sat, 31 Foo 2026 10:00:30 GMT",
                "Sat, 31 Jan 2026 25:00:30 GMT",
                "Sat, 31 Jan 2026",
                "2026-01-31T10:00:30Z"
            })
    void whatMakesNoSenseSaysNothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isNull();
    }
}
