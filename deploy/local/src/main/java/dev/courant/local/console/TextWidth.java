package dev.courant.local.console;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns a text takes on a terminal: two for a Han, kana, hangul or full-width character. */
public final class TextWidth {
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private TextWidth() {}

    /** The columns of a whole text. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The longest beginning that fits, with an ellipsis where something was cut. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 1;
        for (int codePoint : text.codePoints().toArray()) {
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean fullWidth =
                (codePoint >= 0x3000 && codePoint <= 0x303E) || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        return fullWidth || WIDE.contains(UnicodeScript.of(codePoint)) ? 2 : 1;
    }
}
