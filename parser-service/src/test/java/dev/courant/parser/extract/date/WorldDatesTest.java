package dev.courant.parser.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that the tables of languages do not have, as newspapers print them. */
class WorldDatesTest {
    private static final DateContext FETCHED =
            new DateContext(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 KASIM 2025                          | 2025-11-12T00:00
            12 ARALIK 2025 14:05                   | 2025-12-12T14:05
            2 Tháng Ba, 2026                       | 2026-03-02T00:00
            Tháng Mười Hai 12, 2025                | 2025-12-12T00:00
            12. avgusta 2025 ob 14.05              | 2025-08-12T14:05
            12. kolovoza 2025. u 14:05             | 2025-08-12T14:05
            12. јула 2025. 14:05                   | 2025-07-12T14:05
            2026. gada 2. martā, 14:05             | 2026-03-02T14:05
            2026ko martxoaren 2a                   | 2026-03-02T00:00
            12 de setiembre de 2025                | 2025-09-12T00:00
            12. Jänner 2026, 14 Uhr                | 2026-01-12T14:00
            12 Agt 2025, 14:05 WIB                 | 2025-08-12T14:05+07:00
            Senin 02 Mar 2026, 14:05 WIT           | 2026-03-02T14:05+09:00
            12 Ogos 2025 2:05 ptg                  | 2025-08-12T14:05
            12 تشرين أول 2025                      | 2025-10-12T00:00
            ٠٢‏/٠٣‏/٢٠٢٦                             | 2026-03-02T00:00
            ۱۲ امرداد ۱۴۰۴                         | 2025-08-03T00:00
            2 מרס 2026                             | 2026-03-02T00:00
            ০২ মার্চ ২০২৬ ০২:০৫ পিএম                | 2026-03-02T14:05
            ১২ অগাস্ট ২০২৫                          | 2025-08-12T00:00
            12 सितम्बर 2025                          | 2025-09-12T00:00
            2 ମାର୍ଚ୍ଚ 2026                            | 2026-03-02T00:00
            ၂ မတ်လ ၂၀၂၆                             | 2026-03-02T00:00
            ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២៦                    | 2026-03-02T00:00
            12 авг 2025 в 14:05 МСК                | 2025-08-12T14:05+03:00
            2026年3月2日 中午12:05                   | 2026-03-02T12:05
            02.03.26, 14:05 Uhr                    | 2026-03-02T14:05
            02/03/26                               | 2026-03-02T00:00
            14:05 02.03.2026 (обновлено: 16:05)    | 2026-03-02T14:05
            2:05 p.m. ET March 2, 2026             | 2026-03-02T14:05-05:00
            14:05-02.03.2026                       | 2026-03-02T14:05
            March 2, 2026 2:05 PM CT               | 2026-03-02T14:05-06:00
            """)
    void readsWhatTheTablesOfLanguagesLack(String text, String expected) {
        FoundDate date = DateReader.read(text).orElseThrow();
        assertThat(date.local() + (date.offset() == null ? "" : date.offset().toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 dk önce               | 2026-03-02T09:55
            5 λεπτά πριν            | 2026-03-02T09:55
            3 godz. temu            | 2026-03-02T07:00
            3 órája                 | 2026-03-02T07:00
            3 t sitten              | 2026-03-02T07:00
            3 tim sedan             | 2026-03-02T07:00
            pre 3 sata              | 2026-03-02T07:00
            prieš 3 valandas        | 2026-03-02T07:00
            3 மணி நேரத்திற்கு முன்    | 2026-03-02T07:00
            před 2 dny              | 2026-02-28T00:00
            5 daqiqa oldin          | 2026-03-02T09:55
            hari ini, 08:20 WIB     | 2026-03-02T08:20
            """)
    void countsBackInMoreLanguages(String text, String expected) {
        FoundDate date = DateReader.read(text, FETCHED).orElseThrow();
        assertThat(date.local()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.26.4", "10.12.08", "6-3-26a", "1.2-26", "26.03.02 14:05", "30-45-20", "3 perce 5"})
    void fewDigitsAreNoYearWhereTheyCanBeAnythingElse(String text) {
        assertThat(DateReader.read(text, FETCHED)).isEmpty();
    }
}
