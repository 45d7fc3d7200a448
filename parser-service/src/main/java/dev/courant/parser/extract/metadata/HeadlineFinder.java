package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.List;

/**
 * Finds the headline that readers see. What the page calls itself is what tells it from other headings: sites put their name, their
 * sections and their boxes into {@code h1} too, and old layouts have headlines in no heading at all.
 */
final class HeadlineFinder {
    /** An {@code h1} agrees with a title by at least this; weaker ones compete with what else is shown. */
    private static final double CLEAR = 0.7;

    private static final double LIKELY = 0.66;
    private static final double SIMILAR = 0.45;

    /** What is said to readers of other sites comes before what is said to search engines. */
    private static final double LATER = 0.001;

    private static final int MOST_HEADINGS = 40;
    private static final int SHORTEST = 8;
    private static final int PATH_LEVELS = 3;
    private static final int LONGEST = 300;

    /** A lone heading of so many letters is no name of a site or section. */
    private static final int SENTENCE = 24;

    private static final int SENTENCE_WORDS = 4;

    private final Survey survey;
    private final Outline outline;
    private final List<SaidTitle> titles;
    private double best;
    private Headline found = Headline.NONE;

    private HeadlineFinder(Survey survey) {
        this.survey = survey;
        this.outline = survey.outline();
        this.titles = SaidTitle.of(survey);
    }

    static Headline find(Survey survey) {
        return new HeadlineFinder(survey).find();
    }

    private Headline find() {
        headings("h1", true);
        if (best >= CLEAR || (best > 0 && found.trust() < Trust.HEADLINE)) {
            return found;
        }
        headings("h2", false);
        headings("h3", false);
        runs();
        return best >= LIKELY ? found : lone();
    }

    private void headings(String tag, boolean alsoSimilar) {
        int[] places = outline.withTag(tag);
        for (int i = 0; i < places.length && i < MOST_HEADINGS; i++) {
            int place = places[i];
            int length = outline.length(place);
            if (length >= SHORTEST && outline.characters(place) <= LONGEST) {
                parts(place);
                consider(place, outline.text(place), alsoSimilar);
            }
        }
    }

    /** Whether it is the path to the page, which may end with a title made for search engines. */
    private boolean isPath(int place) {
        int level = 0;
        for (int above = place; above > 0; above = outline.parent(above)) {
            boolean named = level++ < PATH_LEVELS && (survey.names(above) & NameWords.BREADCRUMB) != 0;
            if (named || outline.element(above).nameIs("nav")) {
                return true;
            }
        }
        return false;
    }

    /** A heading may hold a kicker, a date or a second line beside the headline; the part that is a title alone is the headline. */
    private void parts(int place) {
        TextRuns runs = outline.runs();
        int end = outline.endRun(place);
        for (int run = outline.firstRun(place); end - outline.firstRun(place) > 1 && run < end; run++) {
            if (runs.length(run) >= SHORTEST) {
                consider(place, runs.text(run), false);
            }
        }
    }

    private void consider(int place, String text, boolean alsoSimilar) {
        String letters = Letters.of(text);
        for (int i = 0; i < titles.size(); i++) {
            SaidTitle title = titles.get(i);
            double agreement = title.agreement(letters) - i * LATER;
            if (agreement > best && !survey.siteNames().isName(text)) {
                take(place, isSaid(place, letters, title) ? title.text() : text, agreement, Trust.HEADLINE);
            }
        }
        if (alsoSimilar && best < CLEAR) {
            similar(place, text, letters);
        }
    }

    /** Whether the title says it better: without what stands before it, or with the sign between the parts of a heading. */
    private boolean isSaid(int place, String letters, SaidTitle title) {
        boolean parts = outline.endRun(place) - outline.firstRun(place) > 1;
        return letters.equals(title.letters()) ? parts : letters.endsWith(title.letters());
    }

    /** A headline written anew for readers shares most of its words with what search engines are told. */
    private void similar(int place, String text, String letters) {
        for (SaidTitle title : titles) {
            boolean part = title.letters().contains(letters);
            double similarity = part ? 0 : Similarity.of(letters, title.letters());
            if (similarity >= SIMILAR
                    && similarity * CLEAR > best
                    && !survey.siteNames().isAbout(text)) {
                take(place, text, similarity * CLEAR, Trust.SIMILAR_HEADLINE);
            }
        }
    }

    private void take(int place, String text, double score, double trust) {
        if (!isPath(place)) {
            best = score;
            found = new Headline(place, text, trust);
        }
    }

    /** Text in no heading that is a title's beginning or end, up to what parts it from the rest. */
    private void runs() {
        TextRuns runs = outline.runs();
        int shortest =
                titles.stream().mapToInt(title -> title.text().length()).min().orElse(LONGEST) / 4;
        int longest =
                titles.stream().mapToInt(title -> title.text().length()).max().orElse(0);
        for (int run = 0; run < runs.count(); run++) {
            int characters = runs.characters(run);
            if (characters <= longest && characters >= shortest && runs.length(run) >= SHORTEST) {
                consider(runs.owner(run), runs.text(run), false);
            }
        }
    }

    /** The only heading of its rank, if it says too much to be a name. */
    private Headline lone() {
        int[] places = outline.withTag("h1");
        if (places.length != 1 || outline.length(places[0]) < SENTENCE || outline.characters(places[0]) > LONGEST) {
            return Headline.NONE;
        }
        String text = outline.text(places[0]);
        boolean sentence = TextMeasure.fold(text).split(" ", -1).length >= SENTENCE_WORDS
                || text.length() * 2 < outline.length(places[0]);
        return sentence && !survey.siteNames().isAbout(text)
                ? new Headline(places[0], text, Trust.LONE_HEADLINE)
                : Headline.NONE;
    }
}
