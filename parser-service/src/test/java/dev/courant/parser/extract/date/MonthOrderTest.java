package dev.courant.parser.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthOrderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Filed 3/17/2026, read 3/4/2026 | true
            11.24.2025                     | true
            17/3/2026                      | false
            3/17/2026 and 17/3/2026        | false
            3/4/2026                       | false
            1/20, 2/30/2, 192.13.20.2026   | false
            24.12.2025 10.11.2025          | false
            """)
    void isToldByTheDatesThatAllowOneOrderOnly(String text, boolean isMonthFirst) {
        assertThat(MonthOrder.isMonthFirst(text)).isEqualTo(isMonthFirst);
    }
}
