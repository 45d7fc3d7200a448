package dev.courant.parser.identify;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;

/** Languages that the model does not know, told from the ones that it takes them for by letters which those do not have. */
final class OwnLetters {
    private static final int LETTER_IN = 30;

    private OwnLetters() {}

    /** The language; null if the letters are anyone's. */
    static @Nullable String language(int script, String text, int letters) {
        return switch (script) {
            case UScript.ARABIC -> arabic(text, letters);
            case UScript.LATIN -> isMany(text, "êîûÊÎÛ", letters) && !isMany(text, "éèàÉÈÀ", letters) ? "ku" : null;
            default -> null;
        };
    }

    private static @Nullable String arabic(String text, int letters) {
        if (isMany(text, "\u06D5", letters)) {
            return OwnScripts.count(text, "\u06D0\u06C8\u06CB\u06AD") > OwnScripts.count(text, "\u06CE\u06B5\u0695")
                    ? "ug"
                    : "ckb";
        }
        return isMany(text, "\u067F\u06AA\u06BB\u0684\u067D\u068F\u0699\u067A", letters) ? "sd" : null;
    }

    private static boolean isMany(String text, String of, int letters) {
        return OwnScripts.count(text, of) * LETTER_IN > letters;
    }
}
