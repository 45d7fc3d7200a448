package dev.courant.parser.decode;

/**
 * Which letters beyond ASCII are used together: every language has few of them, and read in the wrong character set they become letters
 * that no one language has side by side. That tells the sets of Western, Central and Northern Europe and of Turkey from each other,
 * under each of which a text of another one still looks like words. Words that begin with a capital are not asked: they may be foreign names.
 */
final class Alphabets {
    private static final int LETTERS = 0x250;

    /** Symbols that end no word. */
    private static final String NO_END = "±¹¼¾¿¶¦";

    private static final String[] KNOWN = {
        "áčďéěíňóřšťúůýž", // Czech
        "áäčďéíĺľňóôŕšťúýž", // Slovak
        "ąćęłńóśźżé", // Polish
        "áéíóöőúüű", // Hungarian
        "ăâîşţșțé", // Romanian
        "čćđšžé", // South Slavic
        "çğıöşüâîûé", // Turkish
        "ąčęėįšųūžé", // Lithuanian
        "āčēģīķļņŗšōūžé", // Latvian
        "äõöüšžé", // Estonian
        "äöåüšžé", // Finnish
        "åäöéàüøæ", // Swedish
        "æøåäöüéèêòôó", // Danish and Norwegian
        "áðéíóúýþæöø", // Icelandic and Faroese
        "äöüßéèàçëôê", // German and Luxembourgish
        "àâæçéèêëîïôœùûüÿ", // French
        "àèéìíîòóùúºª", // Italian
        "áéíóúüñçºªïèà", // Spanish, Galician, Basque, Irish
        "àçèéíïòóúü", // Catalan
        "àáâãçéêíóôúüºª", // Portuguese
        "áéèëêïíóöüç", // Dutch and Afrikaans
        "áâéêëîïôöûŵŷ", // Welsh
        "àèìòùçëê" // Gaelic and Albanian
    };

    private static final boolean[][] ALPHABETS = alphabets();

    private final int[] counts = new int[LETTERS];
    private int strays;
    private int all;

    private Alphabets() {}

    /** How many letters of a text are strange to the language that most of them are of. */
    static Fit fit(CharSequence text) {
        Alphabets alphabets = new Alphabets();
        alphabets.read(text);
        return new Fit(alphabets.strange(), alphabets.all);
    }

    private void read(CharSequence text) {
        boolean inWord = false;
        boolean name = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c > 0xA0;
            name = letter && (inWord ? name : Character.isUpperCase(c));
            inWord = letter;
            if (c >= 0x80 && !name) {
                count(text, i, c);
            }
        }
    }

    private void count(CharSequence text, int at, char c) {
        char letter = Character.toLowerCase(c);
        if (c > 0xA0 && letter < LETTERS && Character.isLetter(letter)) {
            counts[letter] += isPortuguese(text, at, c) ? 0 : 1;
            all++;
        } else if (isStray(text, at, c)) {
            strays++;
            all++;
        }
    }

    /** Of the languages that share nearly all their other letters, Portuguese has this one only before e, and Hungarian does not have it. */
    private static boolean isPortuguese(CharSequence text, int at, char c) {
        return c == 'õ' && at + 1 < text.length() && text.charAt(at + 1) == 'e';
    }

    private static boolean isStray(CharSequence text, int at, char c) {
        if (c == '\uFFFD' || c < 0xA0) {
            return true;
        }
        boolean behind = c < 0xC0 && at > 0 && Character.isLetter(text.charAt(at - 1));
        return behind
                && c != '·'
                && (NO_END.indexOf(c) >= 0 || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))));
    }

    private int strange() {
        int least = Integer.MAX_VALUE;
        for (boolean[] alphabet : ALPHABETS) {
            int strange = strays;
            for (int letter = 0x80; letter < LETTERS; letter++) {
                strange += alphabet[letter] ? 0 : counts[letter];
            }
            least = Math.min(least, strange);
        }
        return least;
    }

    private static boolean[][] alphabets() {
        boolean[][] alphabets = new boolean[KNOWN.length][LETTERS];
        for (int i = 0; i < KNOWN.length; i++) {
            for (char letter : KNOWN[i].toCharArray()) {
                if (letter < LETTERS) {
                    alphabets[i][letter] = true;
                }
            }
        }
        return alphabets;
    }

    /** So many strange letters of so many beyond ASCII. */
    record Fit(int strange, int all) {
        private static final int FEW = 2;

        /** Whether these letters go together, and those of another reading do not. */
        boolean isClearlyBetterThan(Fit other) {
            return other.strange >= FEW && other.strange * 25 >= other.all && strange * 4 <= other.strange;
        }
    }
}
