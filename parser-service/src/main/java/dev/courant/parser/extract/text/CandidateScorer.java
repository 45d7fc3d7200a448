package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.Arrays;
import org.jsoup.nodes.Element;

/**
 * Scores elements as containers of the main text, after the idea of Arc90's Readability: every stretch of running text
 * speaks for its container, and less loudly for the containers around that one.
 */
final class CandidateScorer {
    private static final int MAX_DEPTH = 6;
    private static final int ARTICLE_BODY_BONUS = 40;
    private static final double BEFORE_HEADLINE = 0.5;

    /** So many characters that are no running text between headline and text, and the text counts half. */
    private static final double FAR_AWAY = 4_000;

    private final Traits traits;
    private final Outline outline;
    private final Census census;
    private final boolean byName;
    private final double[] scores;
    private final boolean[] candidates;

    private CandidateScorer(Traits traits, Census census, boolean byName) {
        this.traits = traits;
        this.outline = traits.outline();
        this.census = census;
        this.byName = byName;
        this.scores = new double[outline.size()];
        this.candidates = new boolean[outline.size()];
    }

    /** Scores what is not left out. */
    static CandidateScorer of(Traits traits, Census census, Prose prose, Omissions out, boolean byName, int headline) {
        CandidateScorer scorer = new CandidateScorer(traits, census, byName);
        for (int at = 0; at < scorer.scores.length; at = out.next(at)) {
            if (!out.isOut(at) && prose.speaks(at)) {
                scorer.spread(at, scorer.worth(at) * scorer.nearness(at, headline, prose));
            }
        }
        for (int at = 0; at < scorer.scores.length; at++) {
            scorer.scores[at] *= 1 - census.linkDensity(at);
        }
        return scorer;
    }

    /** The score of an element, link density counted in; 0 for what is no candidate. */
    double score(int at) {
        return scores[at];
    }

    boolean isCandidate(int at) {
        return candidates[at];
    }

    /** The best candidates, the best first; none if there is no running text. */
    int[] best(int most) {
        int[] best = new int[most];
        int count = 0;
        for (int at = 0; at < scores.length; at++) {
            if (!candidates[at] || (count == most && scores[at] <= scores[best[most - 1]])) {
                continue;
            }
            int rank = count < most ? count++ : most - 1;
            for (; rank > 0 && scores[best[rank - 1]] < scores[at]; rank--) {
                best[rank] = best[rank - 1];
            }
            best[rank] = at;
        }
        return Arrays.copyOf(best, count);
    }

    /** What stands before the headline, or far behind it, is hardly of its text. */
    private double nearness(int at, int headline, Prose prose) {
        if (headline == Outline.NONE) {
            return 1;
        }
        if (at < headline) {
            return BEFORE_HEADLINE;
        }
        int gap = outline.textStart(at) - outline.textEnd(headline) - prose.between(headline, at);
        return 1 / (1 + Math.max(0, gap) / FAR_AWAY);
    }

    private double worth(int at) {
        double lines = 1 + census.ownBreaks(at) / 2.0;
        double byLength = Math.min(census.ownLength(at) / 100.0, 3 * lines);
        return (1 + Math.min(census.ownCommas(at), 10 * lines) + byLength) * (1 - census.ownLinkDensity(at));
    }

    private void spread(int from, double worth) {
        int holder = traits.is(from, Tags.PIECE) ? outline.parent(from) : from;
        for (int level = 0; worth > 0 && level < MAX_DEPTH && holder != Outline.NONE; level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            scores[holder] += worth * share + (candidates[holder] ? 0 : initial(holder));
            candidates[holder] = true;
            holder = outline.parent(holder);
        }
    }

    private double initial(int at) {
        Element element = outline.element(at);
        double byTag = switch (element.normalName()) {
            case "article", "main" -> 15;
            case "div", "section" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "header", "footer", "aside", "figure" -> -10;
            default -> 0;
        };
        boolean articleBody = element.attr("itemprop").contains("articleBody");
        return byTag + (byName ? traits.weight(at) : 0) + (articleBody ? ARTICLE_BODY_BONUS : 0);
    }
}
