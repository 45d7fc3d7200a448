package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;

/** Kickers above a headline and decks below it: its neighbours, and those of the box that holds little else, that are named so. */
final class Subtitles {
    private static final Occurrence DECK = Occurrence.of(
            "(?i)(?:^|[^a-z])(?:sub-?title\\d?|sub-?head(?:line|ing)?|stand-?first|dek|deck|strap-?line|excerpt|sub-?t[ií]tulo|entradilla|bajada|copete|sumario"
                    + "|untertitel|sous-?titre|chapo|chapeau|sottotitolo|catenaccio|ondertitel|podtytul|underrubrik|undertitel|ingress|alaotsikko|podnadpis|subtitlu|linha-?fina|spoiler|alt-?baslik)(?:[^a-z]|$)");
    private static final Occurrence KICKER = Occurrence.of(
            "(?i)(?:^|[^a-z])(?:kicker|over-?line|eyebrow|super-?title|sur-?titre|dachzeile|spitzmarke|rubric-?line|pre-?title|pre-?t[ií]tulo|ante-?t[ií]tulo|volanta|cintillo|epigrafe|occhiello|vignette|chapeu|ust-?baslik|nadtytul|roofline|topline|headline-?intro)(?:[^a-z]|$)");
    private static final int LONGEST = 300;
    private static final int LONGEST_KICKER = 100;
    private static final int MOST = 8;
    private static final int KICKERS_ABOVE = 3;

    /** Such as the date, or the name of the section. */
    private static final int RUNS_BETWEEN = 1;

    /** A box that holds the headline and this much more, in characters, is its own. */
    private static final int BOX = 200;

    private static final int BOXES = 3;

    private Subtitles() {}

    /** In the order of the page; where a break parts lines, each is one. */
    static List<String> of(Outline outline, int headline) {
        List<String> subtitles = new ArrayList<>();
        kickers(outline, headline, subtitles);
        int box = headline;
        for (int level = 0; level < BOXES && box > 0; level++) {
            decks(outline, box, subtitles);
            int parent = outline.parent(box);
            box = outline.characters(parent) < outline.characters(headline) + BOX ? parent : 0;
        }
        return subtitles;
    }

    private static void decks(Outline outline, int at, List<String> subtitles) {
        int next = outline.nextSibling(at);
        while (next != Outline.NONE && isNamed(outline, next, DECK, KICKER) && subtitles.size() < MOST) {
            lines(outline, next, subtitles);
            next = outline.nextSibling(next);
        }
    }

    /** What stands right above the headline, within the same box or the one around it, or in it. */
    private static void kickers(Outline outline, int headline, List<String> subtitles) {
        for (int at = headline - 1, seen = 0; at > 0 && seen < KICKERS_ABOVE * 3; at--, seen++) {
            boolean beside =
                    !outline.contains(at, headline) && outline.firstRun(headline) - outline.endRun(at) <= RUNS_BETWEEN;
            if (beside && outline.characters(at) <= LONGEST_KICKER && isNamed(outline, at, KICKER, KICKER)) {
                lines(outline, at, subtitles);
                return;
            }
        }
    }

    private static boolean isNamed(Outline outline, int at, Occurrence one, Occurrence other) {
        String names = outline.attribute(at, "class") + ' ' + outline.attribute(at, "id");
        return names.length() > 1 && (one.isIn(names) || other.isIn(names));
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
        if (!line.isEmpty() && line.length() <= LONGEST) {
            lines.add(line.toString());
        }
    }
}
