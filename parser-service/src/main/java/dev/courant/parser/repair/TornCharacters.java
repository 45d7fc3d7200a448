package dev.courant.parser.repair;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts together what the writer of readings tore apart when it read GBK one byte off: it took the second byte of one
 * character and the first of the next for a character, wrote that one's reading between the two, and lost the first byte.
 * The reading tells which byte it was.
 */
final class TornCharacters implements TextRepair {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern TORN =
            Pattern.compile("(\\p{IsHan})\\?([a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7})[)）]([@-~])");

    private final boolean active;

    private TornCharacters(boolean active) {
        this.active = active;
    }

    /** The rule for a page: it works only where readings were written into the text at all. */
    static TornCharacters on(boolean readingsWereWritten) {
        return new TornCharacters(readingsWereWritten);
    }

    @Override
    public String name() {
        return "tornCharacters";
    }

    @Override
    public String repair(String text) {
        if (!active || text.indexOf('?') < 0) {
            return text;
        }
        String mended = TORN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(whole(match)));
        return mended.equals(text) ? text : mended;
    }

    private static String whole(MatchResult torn) {
        byte[] before = torn.group(1).getBytes(GBK);
        if (before.length != 2) {
            return torn.group();
        }
        String found = "";
        for (int lost = 0x81; lost <= 0xFE; lost++) {
            Optional<String> between = character(before[1], (byte) lost);
            if (between.isPresent() && Readings.fits(between.get(), torn.group(2))) {
                Optional<String> whole =
                        character((byte) lost, (byte) torn.group(3).charAt(0));
                if (whole.isPresent() && !found.isEmpty()) {
                    return torn.group();
                }
                found = whole.orElse(found);
            }
        }
        return found.isEmpty() ? torn.group() : torn.group(1) + found;
    }

    private static Optional<String> character(byte lead, byte trail) {
        String text = new String(new byte[] {lead, trail}, GBK);
        boolean han = text.length() == 1 && Character.isIdeographic(text.charAt(0));
        return han ? Optional.of(text) : Optional.empty();
    }
}
