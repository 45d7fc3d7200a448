package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;

/** The headline and what stands right below it, as readers see them. */
final class HeadlineExtractor implements MetadataExtractor {
    private static final Occurrence SUBTITLE = Occurrence.of(
            "(?i)(?:^|[^a-z])(?:sub-?title\\d?|sub-?head(?:line)?|stand-?first|dek|deck|strap-?line|kicker|excerpt|sub-?t[ií]tulo|entradilla|bajada|copete)(?:[^a-z]|$)");
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3");
    private static final int LONGEST_SUBTITLE = 300;
    private static final int MOST_SUBTITLES = 8;

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        Headline headline = survey.headline();
        if (headline.isShown()) {
            offers.offer(Field.TITLE, headline.trust(), headline.text());
            offers.offer(Field.SUBTITLES, 0.8, subtitles(survey.outline(), headline.place()));
        } else {
            firstHeading(survey, offers);
        }
        offers.offer(Field.TITLE, 0.4, page.title());
        offers.offer(Field.LANGUAGE, 0.5, survey.language());
    }

    /** A heading that nothing confirms: better than none. */
    private static void firstHeading(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        for (String tag : HEADINGS) {
            for (int heading : outline.withTag(tag)) {
                if (outline.length(heading) > 8 && !survey.isAside(heading)) {
                    offers.offer(Field.TITLE, 0.35, outline.text(heading));
                    return;
                }
            }
        }
    }

    /** Blocks behind the headline that are named as subtitles; where a break parts lines, each is one. */
    private static List<String> subtitles(Outline outline, int headline) {
        List<String> subtitles = new ArrayList<>();
        int next = outline.nextSibling(headline);
        while (next != Outline.NONE && isSubtitle(outline, next) && subtitles.size() < MOST_SUBTITLES) {
            lines(outline, next, subtitles);
            next = outline.nextSibling(next);
        }
        return subtitles;
    }

    private static boolean isSubtitle(Outline outline, int at) {
        String names = outline.attribute(at, "class") + ' ' + outline.attribute(at, "id");
        return names.length() > 1 && SUBTITLE.isIn(names);
    }

    /** The element's text, cut where one of its breaks is. */
    private static void lines(Outline outline, int at, List<String> lines) {
        int from = outline.firstRun(at);
        for (int below = at + 1; below < outline.end(at); below++) {
            if (outline.element(below).nameIs("br")) {
                add(outline.runs(), from, outline.firstRun(below), lines);
                from = outline.firstRun(below);
            }
        }
        add(outline.runs(), from, outline.endRun(at), lines);
    }

    private static void add(TextRuns runs, int from, int to, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (int run = from; run < to; run++) {
            line.append(run > from && runs.isParted(run) ? " " : "");
            runs.appendTo(line, run);
        }
        if (!line.isEmpty() && line.length() <= LONGEST_SUBTITLE) {
            lines.add(line.toString());
        }
    }
}
