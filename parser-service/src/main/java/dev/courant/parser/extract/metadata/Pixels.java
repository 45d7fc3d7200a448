package dev.courant.parser.extract.metadata;

import org.jspecify.annotations.Nullable;

/** Sizes of pictures as pages state them. */
final class Pixels {
    private static final int MOST_DIGITS = 5;

    private Pixels() {}

    /** The number of pixels, null if the text is no such number; "100%" and "auto" are none. */
    static @Nullable Integer of(String text) {
        String digits = text.strip();
        digits =
                digits.endsWith("px") ? digits.substring(0, digits.length() - 2).strip() : digits;
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        Integer pixels = number ? Integer.valueOf(digits) : null;
        return pixels == null || pixels == 0 ? null : pixels;
    }
}
