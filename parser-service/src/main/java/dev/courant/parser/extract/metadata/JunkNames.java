package dev.courant.parser.extract.metadata;

import java.util.List;
import java.util.regex.Pattern;

/** What stands where names do and is none, by a word or sign in it: addresses, times, agencies for pictures. */
final class JunkNames {
    /** Begins with anything, and so takes long. */
    private static final Pattern JUNK = Pattern.compile(
            "(?iu)(?:fotos?|photos?|bild(?:er)?|фото|تصوير|image|images|video)\\s?:.*|(?:unserer|der) redaktion|.*(?:https?:|www\\.|@|\\d{2,}|\\.(?:com|net|org)\\b|\\b(?:am|pm)\\b|minutes?|read$|getty|shutterstock|istock).*");

    /** Without one of these, or of {@link #SIGNS}, nothing is. */
    private static final List<String> WORDS =
            List.of("redaktion", "http", "am", "pm", "minute", "read", "getty", "stock");

    private static final String SIGNS = ":@.0123456789";

    private JunkNames() {}

    /** Whether a text, in lower case, is one. */
    static boolean isOne(String lower) {
        return mayBe(lower) && JUNK.matcher(lower).matches();
    }

    private static boolean mayBe(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c > 0x7F || SIGNS.indexOf(c) >= 0) {
                return true;
            }
        }
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
