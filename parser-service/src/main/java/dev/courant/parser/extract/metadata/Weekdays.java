package dev.courant.parser.extract.metadata;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of the week in the languages of many newspapers, by Java's own tables: they stand in bylines, alone, where templates part a date at its comma. */
final class Weekdays {
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
            "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th",
            "tr", "uk", "vi", "zh");

    private static final Set<String> NAMES = LANGUAGES.stream()
            .map(Locale::of)
            .flatMap(locale -> Stream.of(DayOfWeek.values())
                    .flatMap(day -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                            .map(style -> day.getDisplayName(style, locale).toLowerCase(Locale.ROOT))))
            .filter(name -> name.length() > 2)
            .collect(Collectors.toUnmodifiableSet());

    private Weekdays() {}

    /** Whether a text is a weekday's name, in lower case, and no more. */
    static boolean isOne(String lower) {
        return NAMES.contains(lower);
    }
}
