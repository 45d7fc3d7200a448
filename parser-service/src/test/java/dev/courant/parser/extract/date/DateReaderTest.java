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
    private static final DateContext FETCHED = new DateContext(Pages.FETCHED_AT, ZoneOffset.UTC, false);

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
            الأحد 1 آذار / مارس 2026 09:22 مساءً           | 2026-03-01T21:22+01:00
            10 اسفند 1404 - 08:09:10 ب.ظ                 | 2026-03-01T20:09:10+01:00
            2 تير 1405                                   | 2026-06-23T00:00+02:00
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
    @CsvSource(delimiter = '|', textBlock = """
            2 de març del 2026                     | 2026-03-02T00:00
            2 março de 2026, 14h05                 | 2026-03-02T14:05
            02/mar/2026 às 14:05                   | 2026-03-02T14:05
            2 marzo 2026, ore 14.05                | 2026-03-02T14:05
            2 maart 2026 om 14:05                  | 2026-03-02T14:05
            2. marts 2026 kl. 14.05                | 2026-03-02T14:05
            2 mars 2026 kl 14.05                   | 2026-03-02T14:05
            2. maaliskuuta 2026 klo 14.05          | 2026-03-02T14:05
            2. märts 2026                          | 2026-03-02T00:00
            2026. gada 2. marts                    | 2026-03-02T00:00
            2026 m. kovo 2 d. 14:05                | 2026-03-02T14:05
            2026. március 2. 14:05                 | 2026-03-02T14:05
            2026. 03. 02. 14:05                    | 2026-03-02T14:05
            2 marca 2026 r., godz. 14:05           | 2026-03-02T14:05
            2. března 2026 14:05                   | 2026-03-02T14:05
            2. marca 2026                          | 2026-03-02T00:00
            2 martie 2026                          | 2026-03-02T00:00
            2 березня 2026, 14:05                  | 2026-03-02T14:05
            2 сакавіка 2026                        | 2026-03-02T00:00
            2 март 2026 г. 14:05                   | 2026-03-02T14:05
            2 ΜΑΡΤΙΟΥ 2026, 2:05 μ.μ.              | 2026-03-02T14:05
            2 Mart 2026 Pazartesi 14:05            | 2026-03-02T14:05
            2 Σεπτεμβριου 2025                     | 2025-09-02T00:00
            ١٤:٠٥ ٢ آذار (مارس) ٢٠٢٦              | 2026-03-02T14:05
            الاثنين 2 مارس، 2026 02:05 م           | 2026-03-02T14:05
            12 آب 2025                             | 2025-08-12T00:00
            ۱۱ اسفند ۱۴۰۴، ۱۴:۰۵                   | 2026-03-02T14:05
            ۱۴۰۴/۱۲/۱۱ - ۱۴:۰۵                     | 2026-03-02T14:05
            ב-2 במרץ 2026                          | 2026-03-02T00:00
            2 मार्च 2026, 14:05                      | 2026-03-02T14:05
            ২ মার্চ ২০২৬, ১৪:০৫                      | 2026-03-02T14:05
            2 مارچ 2026                            | 2026-03-02T00:00
            மார்ச் 2, 2026                           | 2026-03-02T00:00
            2 มีนาคม 2569 เวลา 14:05 น.             | 2026-03-02T14:05
            2 มี.ค. 69 14:05 น.                     | 2026-03-02T14:05
            ngày 2 tháng 3 năm 2026                | 2026-03-02T00:00
            2 tháng 3, 2026 14:05                  | 2026-03-02T14:05
            Senin, 2 Maret 2026 14:05 WIB          | 2026-03-02T14:05+07:00
            2 Machi 2026                           | 2026-03-02T00:00
            Marso 2, 2026                          | 2026-03-02T00:00
            令和8年3月2日                            | 2026-03-02T00:00
            令和元年5月1日 午後2時5分                  | 2019-05-01T14:05
            民國115年3月2日                          | 2026-03-02T00:00
            2026年3月2日 晚上8点05分                  | 2026-03-02T20:05
            2026-Mar-02                            | 2026-03-02T00:00
            Mon Mar 02 14:05:00 +0000 2026         | 2026-03-02T14:05Z
            March 2, 2026 2 p.m. EST               | 2026-03-02T14:00-05:00
            March 2, 2026 at 2:05 PM ET            | 2026-03-02T14:05-05:00
            2. März 2026, 14 Uhr                   | 2026-03-02T14:00
            02.03.2026 14:05:09 (CET)              | 2026-03-02T14:05:09+01:00
            2026-03-02T14:05:00.000000Z            | 2026-03-02T14:05Z
            """)
    void readsThemInManyLanguagesAndCalendars(String text, String expected) {
        FoundDate date = DateReader.read(text).orElseThrow();
        assertThat(date.local() + (date.offset() == null ? "" : date.offset().toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 hours ago          | 2026-03-02T07:00
            an hour ago          | 2026-03-02T09:00
            3小时前               | 2026-03-02T07:00
            3 个小时前            | 2026-03-02T07:00
            10 分钟前             | 2026-03-02T09:50
            3時間前               | 2026-03-02T07:00
            3시간 전              | 2026-03-02T07:00
            vor 2 Stunden        | 2026-03-02T08:00
            vor einer Stunde     | 2026-03-02T09:00
            il y a 2 heures      | 2026-03-02T08:00
            hace 2 horas         | 2026-03-02T08:00
            há 2 horas           | 2026-03-02T08:00
            2 ore fa             | 2026-03-02T08:00
            2 uur geleden        | 2026-03-02T08:00
            2 godziny temu       | 2026-03-02T08:00
            2 часа назад         | 2026-03-02T08:00
            2 години тому        | 2026-03-02T08:00
            2 saat önce          | 2026-03-02T08:00
            πριν 2 ώρες          | 2026-03-02T08:00
            منذ ساعتين            | 2026-03-02T08:00
            منذ 3 ساعات          | 2026-03-02T07:00
            ۳ ساعت پیش           | 2026-03-02T07:00
            לפני שעתיים           | 2026-03-02T08:00
            לפני 3 שעות          | 2026-03-02T07:00
            2 घंटे पहले             | 2026-03-02T08:00
            2 ชั่วโมงที่แล้ว          | 2026-03-02T08:00
            2 giờ trước          | 2026-03-02T08:00
            2 jam yang lalu      | 2026-03-02T08:00
            2 timmar sedan       | 2026-03-02T08:00
            2 tuntia sitten      | 2026-03-02T08:00
            acum 2 ore           | 2026-03-02T08:00
            před 2 hodinami      | 2026-03-02T08:00
            yesterday 14:05      | 2026-03-01T14:05
            gestern, 14:05 Uhr   | 2026-03-01T14:05
            hier à 14h05         | 2026-03-01T14:05
            ayer, 14:05          | 2026-03-01T14:05
            昨天 18:20            | 2026-03-01T18:20
            今日 08:20            | 2026-03-02T08:20
            어제 오후 6:20         | 2026-03-01T18:20
            сегодня, 08:30       | 2026-03-02T08:30
            вчера в 12:30        | 2026-03-01T12:30
            wczoraj, 12:30       | 2026-03-01T12:30
            dün 12:30            | 2026-03-01T12:30
            أمس 12:30            | 2026-03-01T12:30
            אתמול, 12:30          | 2026-03-01T12:30
            hôm qua 12:30        | 2026-03-01T12:30
            vor 2 Tagen          | 2026-02-28T00:00
            il y a 2 jours       | 2026-02-28T00:00
            hace 3 días          | 2026-02-27T00:00
            3天前                 | 2026-02-27T00:00
            2 weeks ago          | 2026-02-16T00:00
            """)
    void relativeDatesCountBackFromTheFetch(String text, String expected) {
        FoundDate date = DateReader.read(text, FETCHED).orElseThrow();
        assertThat(date.local()).hasToString(expected);
        assertThat(date.precision()).isEqualTo(expected.endsWith("00:00") ? Precision.DAY : Precision.MINUTE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            March 1, 08:30       | 2026-03-01T08:30
            1 марта, 08:30       | 2026-03-01T08:30
            3月1日 08:30          | 2026-03-01T08:30
            20. Februar          | 2026-02-20T00:00
            """)
    void aDayWithoutItsYearIsTheLastOneBeforeTheFetch(String text, String expected) {
        assertThat(DateReader.read(text, FETCHED).orElseThrow().local()).hasToString(expected);
        assertThat(DateReader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"April 5, 08:30", "1 September", "for 3 days", "today", "the hour before", "in 3 hours"})
    void whatIsLongAgoOrToComeOrNoTimeIsNotGuessed(String text) {
        assertThat(DateReader.read(text, FETCHED)).isEmpty();
    }

    @Test
    void numbersAreMonthFirstWhereThatIsUsual() {
        assertThat(DateReader.read("03/04/2026", new DateContext(null, ZoneOffset.UTC, true)))
                .contains(DateReader.read("4 March 2026").orElseThrow());
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
