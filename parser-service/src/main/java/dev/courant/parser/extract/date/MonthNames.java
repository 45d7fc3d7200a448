package dev.courant.parser.extract.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months, long and short, in the languages whose newspapers write them. They are looked up where they stand, as
 * every word of a page that a number stands next to may be one.
 */
final class MonthNames {
    /** What the months of the Persian calendar are numbered from: 13 is Farvardin. */
    static final int PERSIAN = 12;

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "be", "cs", "sk", "sl", "hr", "sr", "sr-Latn",
            "bs", "bg", "ro", "hu", "el", "tr", "sv", "da", "nb", "fi", "et", "lv", "lt", "is", "ar", "ar-LB", "ar-DZ",
            "ar-MA", "fa", "ps", "he", "hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa", "si", "ur", "th",
            "lo", "km", "my", "id", "ms", "fil", "sw", "af", "ca", "gl", "eu", "ga", "cy", "sq", "mk", "hy", "ka", "az",
            "kk", "uz", "ky", "am");
    /**
     * What newspapers write and the tables of languages leave out: cases, spellings, short forms. From the first month on, a
     * dash where there is nothing to add.
     */
    private static final String[] MORE = {
        "Jänner Feber mär - - - - - sept",
        "- - mrz - - - - - setiembre",
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        "- - - - - - - - - - studenog",
        "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
        "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren"
                + " azaroaren abenduaren",
        "كانون_ثاني - - اپريل - - - - - تشرين_أول تشرين_ثاني كانون_أول",
        "- - מרס",
        "জানুয়ারী ফেব্রুয়ারী - - - - - অগাস্ট",
        "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "- फरवरी - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर",
        "ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",
        "ဇန်နဝါရီလ ဖေဖော်ဝါရီလ မတ်လ ဧပြီလ မေလ ဇွန်လ ဇူလိုင်လ ဩဂုတ်လ စက်တင်ဘာလ အောက်တိုဘာလ နိုဝင်ဘာလ ဒီဇင်ဘာလ",
        "- Pebruari - - - - - Agt - - Nopember"
    };

    private static final int SLOTS = 8192;
    private static final int LONGEST = 24;
    private static final @Nullable String[] NAMES = new @Nullable String[SLOTS];
    private static final byte[] NUMBERS = new byte[SLOTS];

    static {
        LANGUAGES.forEach(language -> addAll(language + "-u-ca-gregory", 0));
        addAll("fa-u-ca-persian", PERSIAN);
        for (String names : MORE) {
            String[] parts = names.split(" ", -1);
            for (int month = 0; month < parts.length; month++) {
                add(parts[month].replace('_', ' '), month + 1);
            }
        }
        add("امرداد", PERSIAN + 5);
    }

    private MonthNames() {}

    /** The number of the month that this part of a text names, from 1; 0 if it names none. */
    static int number(String text, int from, int to) {
        if (to - from < 2 || to - from > LONGEST) {
            return 0;
        }
        int slot = slot(text, from, to);
        String name = NAMES[slot];
        while (name != null && !same(name, text, from, to)) {
            slot = (slot + 1) % SLOTS;
            name = NAMES[slot];
        }
        return NUMBERS[slot];
    }

    private static void addAll(String locale, int base) {
        DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(locale));
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12 && i < names.length; i++) {
                    add(names[i], base + i + 1);
                }
            }
        }
    }

    /** A name as it is written, and as those write it who leave accents out. */
    private static void add(String name, int number) {
        put(name, number);
        StringBuilder plain = new StringBuilder();
        Normalizer2.getNFDInstance()
                .normalize(name)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK || c >= 0x590)
                .forEach(plain::appendCodePoint);
        put(Normalizer2.getNFCInstance().normalize(plain), number);
    }

    private static void put(String name, int number) {
        String letters = name.replace(".", "").strip();
        if (letters.length() < 2 || number(letters, 0, letters.length()) != 0) {
            return;
        }
        int slot = slot(letters, 0, letters.length());
        while (NAMES[slot] != null) {
            slot = (slot + 1) % SLOTS;
        }
        NAMES[slot] = letters;
        NUMBERS[slot] = (byte) number;
    }

    private static int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = text.charAt(i) == '.' ? hash : hash * 31 + folded(text.charAt(i));
        }
        return Math.floorMod(hash, SLOTS);
    }

    private static boolean same(String name, String text, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '.' && (at == name.length() || folded(name.charAt(at++)) != folded(c))) {
                return false;
            }
        }
        return at == name.length();
    }

    /** One form for letters that keyboards mix up: Arabic and Persian ones, alefs with and without their signs. */
    private static char folded(char c) {
        if (c <= 0x7F) {
            return c >= 'a' ? c : Character.toLowerCase(c);
        }
        return switch (c) {
            case 'ς', 'Σ' -> 'σ';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ı' -> 'i';
            default -> Character.toLowerCase(c);
        };
    }
}
