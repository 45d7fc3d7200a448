package dev.courant.parser.extract.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for the beginnings of texts. Most texts begin with a character that none of its words begins with; which ones those
 * are is asked of the pattern itself, once for each character. Safe for use by many threads.
 */
public final class Beginning {
    private static final byte UNKNOWN = 0;
    private static final byte POSSIBLE = 1;
    private static final byte IMPOSSIBLE = 2;

    private final Pattern pattern;
    private final byte[] firsts = new byte[1 << Character.SIZE];

    private Beginning(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The beginnings that match a pattern. */
    public static Beginning of(String regex) {
        return new Beginning(Pattern.compile(regex));
    }

    /** Whether a text begins so. */
    public boolean opens(String text) {
        return mayOpen(text) && pattern.matcher(text).lookingAt();
    }

    /** Whether all of a text is matched. */
    public boolean isAllOf(String text) {
        return mayOpen(text) && pattern.matcher(text).matches();
    }

    private boolean mayOpen(String text) {
        return text.isEmpty() || isPossible(text.charAt(0));
    }

    /** What one character alone decides against, no other behind it can save: the matcher did not ask for more. */
    @SuppressWarnings("JdkObsolete") // Whether more text could have mattered is what hitEnd is for.
    private boolean isPossible(char first) {
        byte known = firsts[first];
        if (known == UNKNOWN) {
            Matcher matcher = pattern.matcher(String.valueOf(first));
            known = matcher.lookingAt() || matcher.hitEnd() ? POSSIBLE : IMPOSSIBLE;
            firsts[first] = known;
        }
        return known == POSSIBLE;
    }
}
