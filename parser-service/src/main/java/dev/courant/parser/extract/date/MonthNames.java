package dev.courant.parser.extract.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months, long and short, in the languages whose newspapers write them. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "sl", "hr", "sr", "bs", "bg", "ro",
            "hu", "el", "tr", "sv", "da", "nb", "fi", "et", "lv", "lt", "is", "ar", "ar-LB", "ar-DZ", "ar-MA", "fa",
            "he", "hi", "bn", "ta", "ur", "th", "vi", "id", "ms", "fil", "sw", "af", "ca", "gl", "eu", "ga", "sq", "mk",
            "hy", "ka", "az", "kk", "uz");
    private static final Map<String, Integer> MONTHS = read();

    private MonthNames() {}

    /** The month's number, 1 to 12. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(MONTHS.get(normal(name)));
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language + "-u-ca-gregory"));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < 12 && i < names.length; i++) {
                        months.putIfAbsent(normal(names[i]), i + 1);
                    }
                }
            }
        }
        months.put("sept", 9);
        months.put("mär", 3);
        months.remove("");
        return Map.copyOf(months);
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }
}
