package dev.courant.parser.extract.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern for the beginnings of texts, which says at once that most texts begin otherwise. Safe for use by many threads. */
public final class Beginning {
    private final Pattern pattern;
    private final Prefixes prefixes;

    private Beginning(Pattern pattern) {
        this.pattern = pattern;
        this.prefixes = new Prefixes(pattern);
    }

    /** The beginnings that match a pattern. */
    public static Beginning of(String regex) {
        return new Beginning(Pattern.compile(regex));
    }

    /** Whether a text begins so. */
    public boolean opens(String text) {
        return endIn(text) >= 0;
    }

    /** Where a beginning ends; negative if the text begins otherwise. */
    public int endIn(String text) {
        if (!prefixes.isPossible(text, 0)) {
            return -1;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Whether all of a text is matched. */
    public boolean isAllOf(String text) {
        return prefixes.isPossible(text, 0) && pattern.matcher(text).matches();
    }
}
