package dev.courant.parser.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading that was written between two bytes of a character, as in {@code 局?jǐn)y}: the system took the second byte of
 * {@code 局} and the first of {@code 攜} for {@code 謹}, wrote how that one is read, and the first byte was lost with the bracket.
 *
 * @param start where the question mark stands
 * @param before the whole character before it
 */
record TornReading(int start, char before, String reading) {
    private static final int LONGEST = 11;
    private static final Pattern TORN =
            Pattern.compile("(\\p{IsHan})\\?([a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7})[)）]$");

    /** The torn reading that ends here. */
    static Optional<TornReading> endingAt(String text, int end) {
        int from = Math.max(0, end - LONGEST);
        Matcher matcher = TORN.matcher(text.substring(from, end));
        return matcher.find()
                ? Optional.of(
                        new TornReading(from + matcher.end(1), matcher.group(1).charAt(0), matcher.group(2)))
                : Optional.empty();
    }

    /** The characters that may stand here, told by their second byte and the reading: the first byte made one that is read so. */
    List<Character> whole(int trail) {
        List<Character> whole = new ArrayList<>();
        for (int lost = 0x81; lost <= 0xFE; lost++) {
            char between = Gbk.character(Gbk.trail(before), lost);
            char character = Gbk.character(lost, trail);
            if (Cjk.isHan(character) && Cjk.isHan(between) && Readings.fits(String.valueOf(between), reading)) {
                whole.add(character);
            }
        }
        return whole;
    }
}
