package dev.courant.parser.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Precision;
import dev.courant.parser.Pages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01T08:30:00Z                         | 2026-03-01T08:30Z
            2026-03-01T08:30:15.123+0530                 | 2026-03-01T08:30:15+05:30
            2026-03-01 08:30                             | 2026-03-01T08:30+01:00
            20260301T083000                              | 2026-03-01T08:30+01:00
            Sun, 01 Mar 2026 08:30:00 GMT                | 2026-03-01T08:30Z
            March 1, 2026 at 8:30 p.m.                   | 2026-03-01T20:30+01:00
            12:05 AM, March 1st, 2026                    | 2026-03-01T00:05+01:00
            1st March 2026                               | 2026-03-01T00:00+01:00
            01.03.2026, 08:30 Uhr                        | 2026-03-01T08:30+01:00
            1. März 2026                                 | 2026-03-01T00:00+01:00
            1er mars 2026 à 8h30                         | 2026-03-01T08:30+01:00
            1 de marzo de 2026                           | 2026-03-01T00:00+01:00
            1 marca 2026, 08:30                          | 2026-03-01T08:30+01:00
            1 марта 2026                                 | 2026-03-01T00:00+01:00
            1 Μαρτίου 2026                               | 2026-03-01T00:00+01:00
            发布时间：2026年3月1日 08:30                   | 2026-03-01T08:30+01:00
            2026年3月1日 8時30分                           | 2026-03-01T08:30+01:00
            ２０２６年３月１日（日）　０８時３０分               | 2026-03-01T08:30+01:00
            ２０２６／０３／０１　０８：３０                   | 2026-03-01T08:30+01:00
            2026年3月1日 午前8時30分                        | 2026-03-01T08:30+01:00
            2026年3月1日 午後8時30分                        | 2026-03-01T20:30+01:00
            2026年3月1日（日）午後0時30分                    | 2026-03-01T12:30+01:00
            2026년 3월 1일 오후 8시 30분                     | 2026-03-01T20:30+01:00
            ١ مارس ٢٠٢٦ ٠٨:٣٠                            | 2026-03-01T08:30+01:00
            1 de marzo de 2026 · 08:30h                  | 2026-03-01T08:30+01:00
            2026년 3월 1일 08:30                           | 2026-03-01T08:30+01:00
            1 مارس 2026                                  | 2026-03-01T00:00+01:00
            1 آذار 2026 - 08:30                          | 2026-03-01T08:30+01:00
            1 آذار/مارس 2026                             | 2026-03-01T00:00+01:00
            1 كانون الثاني 2026                          | 2026-01-01T00:00+01:00
            1 جانفي 2026                                 | 2026-01-01T00:00+01:00
            1 มีนาคม 2026                                 | 2026-03-01T00:00+01:00
            1 Mart 2026                                  | 2026-03-01T00:00+01:00
            1772353800                                   | 2026-03-01T08:30Z
            """)
    void readsWhatNewspapersWrite(String text, String expected) {
        assertThat(DateReader.read(text)
                        .map(date -> date.in(ZoneId.of("Europe/Berlin")).toString()))
                .contains(expected);
    }

    @Test
    void aNumberThatCanBeNoMonthIsTheDay() {
        assertThat(DateReader.read("03/17/2026"))
                .contains(DateReader.read("17/03/2026").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no date", "Call 020 2026 1234", "32.13.2026", "version 1.2.3", "30 February 2026"})
    void findsNoneWhereThereIsNone(String text) {
        assertThat(DateReader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3 hours ago, 2026-03-02T07:00Z, MINUTE",
        "3小时前, 2026-03-02T07:00Z, MINUTE",
        "10 分钟前, 2026-03-02T09:50Z, MINUTE",
        "vor 2 Tagen, 2026-02-28T00:00Z, DAY",
        "il y a 2 jours, 2026-02-28T00:00Z, DAY"
    })
    void relativeDatesCountBackFromTheFetch(String text, String expected, Precision precision) {
        FoundDate date = RelativeDate.read(text, Pages.FETCHED_AT).orElseThrow();
        assertThat(date.in(ZoneOffset.UTC)).hasToString(expected);
        assertThat(date.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "paper.example, zh-Hant, Asia/Taipei",
        "paper.example.jp, en, Asia/Tokyo",
        "paper.co.uk, en, Europe/London",
        "paper.example, de, Europe/Berlin",
        "paper.tv, en, Z",
        "paper.example, , Z"
    })
    void theZoneIsAssumedByCountryThenByLanguage(String host, String language, String zone) {
        assertThat(AssumedZone.of(null, host, language)).hasToString(zone);
    }
}
