package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.parser.extract.date.DateContext;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Dates that readers see: {@code time} elements, elements named after dates, lines with a label, short lines near the headline.
 * The further from the headline, the less they are trusted, and in what stands around the article they are not looked for.
 */
final class VisibleDateExtractor implements MetadataExtractor {
    private static final int SHORT_LINE = 100;
    private static final int RUNS_ABOVE = 15;
    private static final int RUNS_BELOW = 40;

    /** Where metadata states a date, only what stands right at the headline can say another. */
    private static final double SURE = 0.8;

    private static final int RUNS_ABOVE_IF_SURE = 3;
    private static final int RUNS_BELOW_IF_SURE = 20;

    @Override
    public String name() {
        return "visible date";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        int head = survey.headline().place();
        DatePlaces places = new DatePlaces(survey);
        boolean isSure = offers.has(Field.PUBLISHED, SURE);
        int above = isSure ? RUNS_ABOVE_IF_SURE : RUNS_ABOVE;
        int below = isSure ? RUNS_BELOW_IF_SURE : RUNS_BELOW;
        int first = head == Outline.NONE ? 0 : Math.max(0, outline.firstRun(head) - above);
        int last = head == Outline.NONE ? outline.runs().count() : outline.endRun(head) + below;
        named(survey, survey.near(), places, offers);
        lines(survey, first, Math.min(last, outline.runs().count()), places, offers);
        times(survey, places, isSure, offers);
        if (!offers.has(Field.PUBLISHED, 0)) {
            places.goFar();
            named(survey, survey.everywhere(), places, offers);
            lines(survey, 0, outline.runs().count(), places, offers);
        }
    }

    private static void times(Survey survey, DatePlaces places, boolean isSure, Offers offers) {
        Outline outline = survey.outline();
        int[] times = outline.withTag("time");
        for (int at : times) {
            boolean far = survey.headline().isShown() && (survey.near().isOutside(at) || isListed(outline, at));
            int run = outline.firstRun(at);
            // Alone on its page, one beside the text may be the article's.
            boolean around = times.length > 1 && places.isAround(at, run);
            if ((!far || !isSure) && !around && !places.isTeasers(run)) {
                time(survey, at, far, places, offers);
            }
        }
    }

    private static void time(Survey survey, int at, boolean far, DatePlaces places, Offers offers) {
        Outline outline = survey.outline();
        Element time = outline.element(at);
        String written = time.attr("datetime").isBlank() ? outline.text(at) : time.attr("datetime");
        Optional<FoundDate> date = read(written, survey, offers);
        if (date.isPresent()) {
            int run = outline.firstRun(at);
            double trust = (time.hasAttr("pubdate") ? 0.85 : 0.7)
                    - (isOfChange(survey, at) ? 0.4 : 0)
                    - (far ? 0.12 : 0)
                    - places.penalty(at, run);
            offers.offer(Field.PUBLISHED, trust, new DatedOffer(date.get(), DateOrigin.TIME_ELEMENT));
        }
    }

    private static boolean isOfChange(Survey survey, int at) {
        Outline outline = survey.outline();
        int names = survey.names(at) | survey.names(Math.max(0, outline.parent(at)));
        return (names & NameWords.CHANGE) != 0
                || DateLabels.isChange(outline.runs(), outline.firstRun(at))
                || (outline.characters(at) < SHORT_LINE && DateLabels.isChange(outline.text(at)));
    }

    private static boolean isListed(Outline outline, int at) {
        int parent = outline.parent(at);
        return parent > 0 && outline.element(parent).nameIs("a");
    }

    private static void named(Survey survey, Marks marks, DatePlaces places, Offers offers) {
        Outline outline = survey.outline();
        int[] named = marks.with(NameWords.DATE, at -> isShort(outline, at));
        for (int at : named) {
            int run = outline.firstRun(at);
            if ((marks.of(at) & NameWords.CHANGE) == 0 && !places.isAround(at, run)) {
                String text = outline.text(at);
                Optional<FoundDate> date = read(text, survey, offers);
                if (date.isPresent() && !DateLabels.isChange(text) && !DateLabels.isChange(outline.runs(), run)) {
                    offer(offers, 0.6 - places.penalty(at, run) - places.ofMany(named, at, run), date);
                }
            }
        }
    }

    private static boolean isShort(Outline outline, int at) {
        int length = outline.characters(at);
        return length > 1 && length < SHORT_LINE && outline.end(at) - at < 12;
    }

    private static void lines(Survey survey, int first, int last, DatePlaces places, Offers offers) {
        List<DatedLine> lines = new ArrayList<>();
        for (int run = first; run < last; run++) {
            if (DatedLine.isPossible(survey.outline().runs(), run) && !places.isInSentence(run)) {
                DatedLine line = DatedLine.of(survey.outline().runs(), run, text -> read(text, survey, offers));
                if (line != null && !places.isAround(line.owner(), run) && !places.isTeasers(run)) {
                    lines.add(line);
                }
            }
        }
        int[] owners = lines.stream().mapToInt(DatedLine::owner).toArray();
        for (DatedLine line : lines) {
            double penalty = places.penalty(line.owner(), line.run())
                    + places.ofMany(owners, line.owner(), line.run())
                    + places.ofAbove(line.run());
            offer(offers, line.trust() - penalty, Optional.of(line.date()));
        }
    }

    /** Dates that count back are only understood where nobody has stated one. */
    private static Optional<FoundDate> read(String text, Survey survey, Offers offers) {
        DateContext context = survey.dates();
        return DateReader.read(text, offers.has(Field.PUBLISHED, 0) ? context.withoutFetch() : context);
    }

    private static void offer(Offers offers, double trust, Optional<FoundDate> date) {
        date.ifPresent(found -> offers.offer(Field.PUBLISHED, trust, new DatedOffer(found, DateOrigin.VISIBLE_TEXT)));
    }
}
