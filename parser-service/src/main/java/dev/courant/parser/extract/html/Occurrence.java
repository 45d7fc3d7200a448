package dev.courant.parser.extract.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for what may stand anywhere in a text. A pattern of many words is tried at every character, which takes long; here it is
 * tried only where the characters are such as it begins with. Safe for use by many threads.
 */
public final class Occurrence {
    private final Pattern pattern;
    private final Prefixes prefixes;

    private Occurrence(Pattern pattern) {
        this.pattern = pattern;
        this.prefixes = new Prefixes(pattern);
    }

    /** The occurrences of a pattern that does not look behind itself, further than for the border of a word. */
    public static Occurrence of(String regex) {
        return new Occurrence(Pattern.compile(regex));
    }

    /** Whether it stands anywhere in a text. */
    public boolean isIn(String text) {
        return endIn(text) >= 0;
    }

    /** Where in a text its first occurrence ends; negative if there is none. */
    public int endIn(String text) {
        Matcher found = find(text);
        return found == null ? -1 : found.end();
    }

    /** A text without its first occurrence. */
    public String takenFrom(String text) {
        Matcher found = find(text);
        return found == null ? text : text.substring(0, found.start()) + text.substring(found.end());
    }

    private @Nullable Matcher find(String text) {
        @Nullable Matcher matcher = null;
        for (int at = prefixes.next(text, 0); at >= 0; at = prefixes.next(text, at + 1)) {
            matcher = matcher == null ? matcher(text) : matcher;
            if (matcher.region(at, text.length()).lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    /** Borders of words and of the text are those of the whole text, wherever it is tried. */
    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
