package dev.courant.parser.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Text in a character set that is not UTF-8. What server and page declare is believed as long as the text is sound under it; else
 * ICU's detector says in which order to try others.
 */
final class LegacyText {
    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final double SOUND = 0.9;

    /** A guess must be so much better than what is declared. */
    private static final double BETTER = 0.1;

    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final Charset THAI = Charset.forName("windows-874");

    /** What ICU does not know, for text that is not sound under anything else. */
    private static final List<Charset> LAST = List.of(Charset.forName("IBM866"), THAI);

    private static final double SIBLING_BETTER = 0.002;

    /** Sets that differ from the one that ICU knows in letters of some languages. */
    private static final Map<Charset, Charset> SIBLINGS = Map.of(
            Charset.forName("KOI8-R"), Charset.forName("KOI8-U"),
            Charset.forName("windows-1251"), Charset.forName("x-MacCyrillic"));

    /** The sets of Latin letters, the most usual first. */
    private static final List<Charset> LATIN = List.of(
            Charset.forName("windows-1252"),
            WINDOWS_1250,
            LATIN_2,
            Charset.forName("windows-1254"),
            Charset.forName("windows-1257"));

    private final byte[] body;
    private final List<Charset> declared;

    LegacyText(byte[] body, List<Charset> declared) {
        this.body = body;
        this.declared = declared;
    }

    /** The text; mended if it is not in the character set that is declared first. */
    Decoded.Html read() {
        List<Reading> readings = declared.stream().map(this::reading).toList();
        List<Reading> sound =
                readings.stream().filter(reading -> reading.soundness >= SOUND).toList();
        Reading read = switch (sound.size()) {
            case 0 -> guessed(readings);
            case 1 -> sound.getFirst();
            default -> likelier(sound.getFirst(), sound.get(1));
        };
        read = inItsAlphabet(orSibling(read));
        boolean mended = !declared.isEmpty() && !declared.getFirst().equals(read.charset);
        return new Decoded.Html(HtmlText.of(read.text), read.charset.name(), mended);
    }

    /** Server and page disagree, and either may be right: the detector has the casting vote. */
    private Reading likelier(Reading server, Reading page) {
        if (page.soundness - server.soundness >= BETTER / 2) {
            return page;
        }
        List<Charset> order = detected();
        int first = order.indexOf(server.charset);
        int second = order.indexOf(page.charset);
        return second >= 0 && (first < 0 || second < first) ? page : server;
    }

    private Reading guessed(List<Reading> readings) {
        Reading best = null;
        for (Charset charset : detected()) {
            Reading guess = reading(charset);
            if (best == null || guess.soundness > best.soundness + (best.soundness >= SOUND ? 1 : 0)) {
                best = guess;
            }
        }
        for (Reading reading : readings) {
            if (best == null || reading.soundness + BETTER >= best.soundness) {
                return reading;
            }
        }
        return best == null ? reading(Charset.forName("windows-1252")) : best;
    }

    /** Under the other sets of Latin letters the text may be words, too: the one counts under which they are of one language. */
    private Reading inItsAlphabet(Reading read) {
        if (!LATIN.contains(read.charset)) {
            return read;
        }
        Alphabets.Fit fit = Alphabets.fit(read.text);
        Reading best = read;
        Alphabets.Fit least = fit;
        for (Charset charset : fit.strange() == 0 ? List.<Charset>of() : LATIN) {
            Reading other = reading(charset);
            Alphabets.Fit otherFit = Alphabets.fit(other.text);
            if (otherFit.strange() < least.strange()) {
                best = other;
                least = otherFit;
            }
        }
        return least.isClearlyBetterThan(fit) ? best : read;
    }

    private Reading orSibling(Reading read) {
        Charset sibling = SIBLINGS.get(read.charset);
        Reading other = sibling == null ? read : reading(sibling);
        return other.soundness > read.soundness + SIBLING_BETTER ? other : read;
    }

    private List<Charset> detected() {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(body, Math.min(body.length, SAMPLE_BYTES)));
        List<Charset> charsets = new ArrayList<>();
        if (ThaiText.isLikely(new String(body, THAI))) {
            charsets.add(THAI);
        }
        for (CharsetMatch match : detector.detectAll()) {
            CharsetLabels.charset(match.getName())
                    .map(charset -> charset.equals(LATIN_2) && isPolishOnWindows() ? WINDOWS_1250 : charset)
                    .filter(charset -> !charset.name().startsWith("UTF") && !charsets.contains(charset))
                    .ifPresent(charsets::add);
        }
        charsets.addAll(LAST);
        return charsets;
    }

    /** ICU reads both sets of Central Europe as one: with the crossed l that they share, ą stands at one place or at the other. */
    private boolean isPolishOnWindows() {
        int[] counts = new int[0x100];
        for (byte b : body) {
            counts[b & 0xFF]++;
        }
        return counts[0xB3] > 0 && counts[0xB9] > counts[0xB1];
    }

    private Reading reading(Charset charset) {
        String text = new String(body, charset);
        return new Reading(charset, text, Soundness.of(text));
    }

    /** The text in one character set. */
    private record Reading(Charset charset, String text, double soundness) {}
}
