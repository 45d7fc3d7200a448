package dev.courant.parser.repair;

import java.util.List;
import java.util.Optional;

/**
 * Puts together what the writer of readings tore apart when it read GBK one byte off, see {@link TornReading}. Characters whose
 * second byte is an ASCII character, and so still there to be seen; for the others see {@link ShiftedBytes}.
 */
final class TornCharacters implements TextRepair {
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
        StringBuilder mended = new StringBuilder(text.length());
        int done = 0;
        for (int at = 1; at < text.length(); at++) {
            char bracket = text.charAt(at - 1);
            boolean possible = (bracket == ')' || bracket == '）') && text.charAt(at) >= '@' && text.charAt(at) <= '~';
            Optional<TornReading> torn = possible ? TornReading.endingAt(text, at) : Optional.empty();
            List<Character> whole = torn.isPresent() ? torn.get().whole(text.charAt(at)) : List.of();
            if (whole.size() == 1) {
                mended.append(text, done, torn.orElseThrow().start()).append(whole.getFirst());
                done = at + 1;
            }
        }
        return done == 0 ? text : mended.append(text, done, text.length()).toString();
    }
}
