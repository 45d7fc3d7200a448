package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** When an article was last changed, as readers see it near the headline; looked for only where metadata does not say it. */
final class ChangeDateExtractor implements MetadataExtractor {
    private static final int SHORT_LINE = 140;
    private static final int LONGEST_ALONE = 60;
    private static final int RUNS_ABOVE = 15;
    private static final int RUNS_BELOW = 40;

    @Override
    public String name() {
        return "visible change";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        int head = survey.headline().place();
        if (offers.has(Field.MODIFIED, 0) || head == Outline.NONE) {
            return;
        }
        times(survey, offers);
        TextRuns runs = survey.outline().runs();
        int first = Math.max(0, survey.outline().firstRun(head) - RUNS_ABOVE);
        int last = Math.min(runs.count(), survey.outline().endRun(head) + RUNS_BELOW);
        for (int run = first; run < last && !offers.has(Field.MODIFIED, 0); run++) {
            if (runs.characters(run) < SHORT_LINE) {
                line(survey, run, offers);
            }
        }
    }

    private static void times(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        for (int at : outline.withTag("time")) {
            int names = survey.names(at) | survey.names(Math.max(0, outline.parent(at)));
            if ((names & NameWords.CHANGE) != 0 && !survey.near().isOutside(at) && !survey.isAside(at)) {
                Element time = outline.element(at);
                String written = time.attr("datetime").isBlank() ? outline.text(at) : time.attr("datetime");
                DateReader.read(written, survey.dates())
                        .ifPresent(date ->
                                offers.offer(Field.MODIFIED, 0.6, new DatedOffer(date, DateOrigin.TIME_ELEMENT)));
            }
        }
    }

    /** The word stands before the date, in the same run or the one before it, or behind it. */
    private static void line(Survey survey, int run, Offers offers) {
        TextRuns runs = survey.outline().runs();
        String line = runs.text(run);
        int label = DateLabels.endOfChange(line);
        boolean sentence = line.length() > LONGEST_ALONE && TextMeasure.endsSentence(line);
        if (sentence || label < 0 || survey.isAside(runs.owner(run))) {
            return;
        }
        String rest = line.substring(label);
        String next = run + 1 < runs.count() && runs.characters(run + 1) < SHORT_LINE && letters(rest) < 6
                ? rest + ' ' + runs.text(run + 1)
                : rest;
        Optional<FoundDate> date = DateReader.read(next, survey.dates());
        date.or(() -> DateReader.read(line, survey.dates()))
                .ifPresent(found -> offers.offer(Field.MODIFIED, 0.5, new DatedOffer(found, DateOrigin.VISIBLE_TEXT)));
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
