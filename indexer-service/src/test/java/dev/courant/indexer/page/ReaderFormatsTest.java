package dev.courant.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderFormatsTest {
    private final ReaderFormats british = new ReaderFormats(Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T22:05:00Z, UTC",
        "2026-03-20T22:05:00+08:00, UTC+8",
        "2026-03-20T22:05:00-03:30, UTC-3:30",
        "2026-03-20T22:05:00+12:45, UTC+12:45"
    })
    void aClockIsNamedByItsDistanceFromUtc(String time, String clock) {
        assertThat(ReaderFormats.clock(OffsetDateTime.parse(time))).isEqualTo(clock);
    }

    @Test
    void aTimeIsTheNewspapersAndForOthersInUtc() {
        OffsetDateTime night = OffsetDateTime.parse("2026-03-21T02:05:00+08:00");

        assertThat(british.time(night, false)).isEqualTo("21 March 2026, 02:05 UTC+8");
        assertThat(british.universalTime(night)).isEqualTo("20 March 2026, 18:05 UTC");
    }

    @Test
    void aDayHasNoTime() {
        assertThat(british.time(OffsetDateTime.parse("2026-03-21T00:00:00+08:00"), true))
                .isEqualTo("21 March 2026");
    }
}
