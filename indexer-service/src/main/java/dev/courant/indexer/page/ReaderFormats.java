package dev.courant.indexer.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and dates as the reader writes them; the page's own words are English. */
record ReaderFormats(Locale locale) {
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendLiteral("UTC")
            .appendOffset("+H:mm", "")
            .toFormatter(Locale.ROOT);

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String seconds(Duration duration) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(duration.toMillis() / 1000.0);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH).format(day);
    }

    /** At the newspaper's own clock, which is named; a day alone where the newspaper told no more. */
    String time(OffsetDateTime time, boolean dayOnly) {
        if (dayOnly) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(time);
        }
        return atTheMinute(time) + " " + clock(time);
    }

    /** For readers elsewhere, who can count from UTC. */
    String universalTime(OffsetDateTime time) {
        return atTheMinute(time.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
    }

    private String atTheMinute(OffsetDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** The clock that a time was read from: {@code UTC}, {@code UTC+8}, {@code UTC-3:30}. */
    static String clock(OffsetDateTime time) {
        return CLOCK.format(time);
    }

    /** A language's English name: {@code Chinese (Traditional)}. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH).replace(" Han)", ")");
    }
}
