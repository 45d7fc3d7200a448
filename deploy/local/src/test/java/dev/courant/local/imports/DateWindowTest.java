package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWindowTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31,           2026-01-31,           2026-01-31T00:00:00Z,     true",
        "2026-01-31,           2026-01-31,           2026-01-31T23:59:59.999Z, true",
        "2026-01-31,           2026-01-31,           2026-02-01T00:00:00Z,     false",
        "2026-01-31,           ,                     2026-01-30T23:59:59Z,     false",
        ",                     2026-01-31,           1999-01-01T00:00:00Z,     true",
        "2026-01-31T10:00:00Z, 2026-01-31T11:00:00Z, 2026-01-31T10:00:00Z,     true",
        "2026-01-31T10:00:00Z, 2026-01-31T11:00:00Z, 2026-01-31T11:00:00Z,     false"
    })
    void aDayIsWhollyInAndAnInstantIsTheEnd(String from, String to, Instant date, boolean in) {
        assertThat(DateWindow.of(from, to).contains(date)).isEqualTo(in);
    }

    @Test
    void whatIsNoDateOrNoWindowIsNamed() {
        assertThatThrownBy(() -> DateWindow.of("yesterday", null)).hasMessageContaining("'yesterday' is neither");
        assertThatThrownBy(() -> DateWindow.of("2026-02-30", null)).hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> DateWindow.of("2026-02-02", "2026-02-01")).hasMessageContaining("is not before");
    }
}
