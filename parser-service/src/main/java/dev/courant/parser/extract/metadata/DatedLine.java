package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Precision;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A short run of text with a date in it.
 *
 * @param owner the place of the element that it stands in
 * @param trust for what it says beside the date
 */
record DatedLine(int run, int owner, FoundDate date, double trust) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 99;

    /** In Latin letters' worth. */
    private static final int ALONE = 40;

    private static final int DAY_ALONE = 20;

    /** The day of a change is the last resort: where no other is stated, the piece is not older. */
    private static final double CHANGE = 0.15;

    private static final double LABELLED = 0.55;
    private static final double NOTHING_ELSE = 0.46;
    private static final double AMONG_WORDS = 0.35;

    /** "An hour ago" has no digit. In characters. */
    private static final int COUNTED_IN_WORDS = 24;

    /** In Latin letters' worth: a sentence as long as this tells of something. */
    private static final int SENTENCE = 45;

    /** Whether a run is short and has a digit, or is very short; to ask is cheap. */
    static boolean isPossible(TextRuns runs, int run) {
        int characters = runs.characters(run);
        if (characters < SHORTEST || characters > LONGEST) {
            return false;
        }
        for (int i = 0; i < characters; i++) {
            char c = runs.charAt(run, i);
            if (c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) {
                return true;
            }
        }
        return characters <= COUNTED_IN_WORDS;
    }

    /** The line of a run; null if it states no date, or only whose the rights are since when. */
    static @Nullable DatedLine of(TextRuns runs, int run, Function<String, Optional<FoundDate>> reader) {
        String line = runs.text(run);
        FoundDate date =
                line.indexOf('©') < 0 && !isTold(line) ? reader.apply(line).orElse(null) : null;
        return date == null ? null : new DatedLine(run, runs.owner(run), date, trust(runs, run, line, date));
    }

    private static boolean isTold(String line) {
        return TextMeasure.endsSentence(line)
                && TextMeasure.length(line) > SENTENCE
                && (!DateLabels.isPublication(line) || line.startsWith("On "))
                && !DateLabels.isChange(line);
    }

    private static double trust(TextRuns runs, int run, String line, FoundDate date) {
        if (DateLabels.isChange(line) || DateLabels.isChange(runs, run)) {
            return CHANGE;
        }
        if (DateLabels.isPublication(line) || DateLabels.isPublication(runs, run)) {
            return LABELLED;
        }
        return isAlone(line, date) ? NOTHING_ELSE : AMONG_WORDS;
    }

    /** Whether a line has room for the day or the day and the time that it states, and for nothing else. */
    private static boolean isAlone(String line, FoundDate date) {
        int room = date.precision() == Precision.DAY ? DAY_ALONE : ALONE;
        return TextMeasure.length(line) <= room && !TextMeasure.endsSentence(line);
    }
}
