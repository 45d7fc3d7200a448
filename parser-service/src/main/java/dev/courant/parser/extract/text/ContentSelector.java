package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Chooses the elements that hold the main text: the best candidate, widened where the text goes on around it. */
final class ContentSelector {
    private static final int TOP = 6;
    private static final double NEARLY_AS_GOOD = 0.75;
    private static final int MIN_NEAR = 3;
    private static final int SENTENCE = 80;

    private final Census census;
    private final CandidateScorer scorer;

    ContentSelector(Census census, CandidateScorer scorer) {
        this.census = census;
        this.scorer = scorer;
    }

    /** The main text's elements in the order of the page; empty if nothing qualifies. */
    List<Element> select(Element body) {
        List<Element> ranked = scorer.rank(body);
        if (ranked.isEmpty()) {
            return List.of();
        }
        Element top = climbed(shared(ranked, body), body);
        return withSiblings(top, body);
    }

    /** Where several candidates are about as good, what holds them all is better. */
    private Element shared(List<Element> ranked, Element body) {
        Element best = ranked.getFirst();
        List<Element> near = ranked.stream()
                .skip(1)
                .limit(TOP - 1L)
                .filter(other -> scorer.score(other) >= scorer.score(best) * NEARLY_AS_GOOD)
                .toList();
        for (Element ancestor = best; ancestor != null && !ancestor.equals(body); ancestor = ancestor.parent()) {
            Element holder = ancestor;
            if (near.size() >= MIN_NEAR
                    && near.stream().filter(other -> isWithin(other, holder)).count() >= MIN_NEAR) {
                return holder;
            }
        }
        return best;
    }

    /** Goes up while the container around is better still, or holds nothing else. */
    private Element climbed(Element top, Element body) {
        Element best = top;
        double floor = scorer.score(top) / 3;
        double last = scorer.score(top);
        for (Element up = top.parent(); up != null && !up.equals(body); up = up.parent()) {
            double score = scorer.score(up);
            if (score < floor) {
                break;
            }
            if (score > last) {
                best = up;
                break;
            }
            last = score;
        }
        while (!best.equals(body)
                && best.parent() != null
                && !body.equals(best.parent())
                && best.parent().childrenSize() == 1) {
            best = best.parent();
        }
        return best;
    }

    private List<Element> withSiblings(Element top, Element body) {
        if (top.equals(body) || top.parent() == null) {
            return List.of(top);
        }
        double threshold = Math.max(10, scorer.score(top) * 0.2);
        List<Element> chosen = new ArrayList<>();
        for (Element sibling : top.parent().children()) {
            if (sibling.equals(top) || continues(sibling, top, threshold)) {
                chosen.add(sibling);
            }
        }
        return chosen;
    }

    private boolean continues(Element sibling, Element top, double threshold) {
        boolean alike = !top.className().isEmpty() && sibling.className().equals(top.className());
        double bonus = alike ? scorer.score(top) * 0.2 : 0;
        if (scorer.isCandidate(sibling) && scorer.score(sibling) + bonus >= threshold) {
            return true;
        }
        Counts counts = census.of(sibling);
        if (!sibling.normalName().equals("p") || counts.length == 0) {
            return false;
        }
        return counts.length > SENTENCE
                ? counts.linkDensity() < 0.25
                : counts.linkLength == 0 && TextMeasure.endsSentence(sibling.text());
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (Element up = inner; up != null; up = up.parent()) {
            if (up.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
