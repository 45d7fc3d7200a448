package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** Chooses the elements that hold the main text: the best candidate, widened where the text goes on around it. */
final class ContentSelector {
    private static final int TOP = 6;
    private static final double NEARLY_AS_GOOD = 0.75;
    private static final int MIN_NEAR = 3;
    private static final int SENTENCE = 80;
    private static final double MUCH_MORE = 0.3;
    private static final double FEW_LINKS = 0.13;
    private static final double MOSTLY = 0.7;
    private static final double ALMOST_ALL = 0.88;
    private static final int BEGINNING = 150;

    private final Outline outline;
    private final Omissions out;
    private final Census census;
    private final Prose prose;
    private final int headline;
    private final CandidateScorer scorer;

    ContentSelector(Omissions out, Census census, Prose prose, CandidateScorer scorer, int headline) {
        this.outline = out.outline();
        this.out = out;
        this.census = census;
        this.prose = prose;
        this.headline = headline;
        this.scorer = scorer;
    }

    /** The main text's elements in the order of the page; empty if nothing qualifies. */
    List<Integer> select() {
        int[] ranked = scorer.best(TOP);
        return ranked.length == 0 ? new ArrayList<>() : withSiblings(widened(climbed(shared(ranked))));
    }

    /** Where several candidates are about as good, what holds them all is better. */
    private int shared(int[] ranked) {
        int best = ranked[0];
        for (int holder = best; holder != 0; holder = outline.parent(holder)) {
            int near = 0;
            for (int i = 1; i < ranked.length; i++) {
                boolean good = scorer.score(ranked[i]) >= scorer.score(best) * NEARLY_AS_GOOD;
                near += good && outline.contains(holder, ranked[i]) ? 1 : 0;
            }
            if (near >= MIN_NEAR) {
                return holder;
            }
        }
        return best;
    }

    /** Goes up while the container around is better still, or holds nothing else. */
    private int climbed(int top) {
        int best = top;
        double last = scorer.score(top);
        double floor = last / 3;
        for (int up = outline.parent(top); up > 0 && scorer.score(up) >= floor; up = outline.parent(up)) {
            if (scorer.score(up) > last) {
                best = up;
                break;
            }
            last = scorer.score(up);
        }
        while (outline.parent(best) > 0 && isOnlyChild(best)) {
            best = outline.parent(best);
        }
        return best;
    }

    /**
     * Where much more running text stands around, and hardly any links, it is of the same text: templates cut texts up. Less has
     * to speak for it if the text has begun before what was found.
     */
    private int widened(int top) {
        int best = top;
        for (int up = outline.parent(top); up >= 0; up = outline.parent(up)) {
            int gain = prose.length(up) - prose.length(best);
            int around = census.length(up) - census.length(best);
            int linked = census.linkedLength(up) - census.linkedLength(best);
            boolean begun = headline >= 0 && headline < best && prose.between(headline, best) > BEGINNING;
            if (gain > prose.length(best) * MUCH_MORE
                    && linked < around * FEW_LINKS
                    && gain > around * (begun ? MOSTLY : ALMOST_ALL)) {
                best = up;
            }
        }
        return best;
    }

    private boolean isOnlyChild(int at) {
        int children = 0;
        for (int child = outline.firstChild(outline.parent(at)); child >= 0; child = outline.nextSibling(child)) {
            children += out.isOut(child) ? 0 : 1;
        }
        return children == 1;
    }

    private List<Integer> withSiblings(int top) {
        if (top == 0) {
            return new ArrayList<>(List.of(top));
        }
        double threshold = Math.max(10, scorer.score(top) * 0.2);
        List<Integer> chosen = new ArrayList<>();
        for (int sibling = outline.firstChild(outline.parent(top));
                sibling >= 0;
                sibling = outline.nextSibling(sibling)) {
            if (sibling == top || (!out.isOut(sibling) && continues(sibling, top, threshold))) {
                chosen.add(sibling);
            }
        }
        return chosen;
    }

    private boolean continues(int sibling, int top, double threshold) {
        double bonus = isAlike(sibling, top) ? scorer.score(top) * 0.2 : 0;
        if (scorer.isCandidate(sibling)
                && scorer.score(sibling) + bonus >= threshold
                && (bonus > 0 || prose.length(sibling) * 2 > census.length(sibling))) {
            return true;
        }
        if (!outline.element(sibling).nameIs("p") || census.length(sibling) == 0) {
            return false;
        }
        return census.length(sibling) > SENTENCE
                ? census.linkDensity(sibling) < 0.25
                : census.linkedLength(sibling) == 0 && TextMeasure.endsSentence(outline.text(sibling));
    }

    private boolean isAlike(int sibling, int top) {
        String names = outline.element(top).className();
        return !names.isEmpty() && outline.element(sibling).className().equals(names);
    }
}
