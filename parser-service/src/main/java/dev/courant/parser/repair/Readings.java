package dev.courant.parser.repair;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Han characters are read in Mandarin, by ICU's own table. */
final class Readings {
    private static final Map<String, String> BY_CHARACTER = new ConcurrentHashMap<>();

    private Readings() {}

    /**
     * Whether a reading is the character's usual one. Tones are not compared: they change in context, and in tables.
     *
     * @param reading pinyin or bopomofo
     */
    static boolean fits(String character, String reading) {
        String own = BY_CHARACTER.computeIfAbsent(character, Readings::pinyin);
        return own.equals(plain(isBopomofo(reading) ? Transliterators.BOPOMOFO.transliterate(reading) : reading));
    }

    private static String pinyin(String character) {
        return plain(Transliterators.HAN.transliterate(character));
    }

    private static boolean isBopomofo(String reading) {
        return reading.charAt(0) >= '\u3105';
    }

    /** Letters only: no tones, and the phonetic g that some input methods write as the usual one. */
    private static String plain(String reading) {
        String decomposed = Normalizer2.getNFDInstance()
                .normalize(reading.toLowerCase(Locale.ROOT).replace('ɡ', 'g'));
        StringBuilder letters = new StringBuilder();
        decomposed.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** Loaded when a page first needs them: most never do, and the tables are large. */
    private static final class Transliterators {
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
        static final Transliterator BOPOMOFO = Transliterator.getInstance("Bopomofo-Latin");
    }
}
