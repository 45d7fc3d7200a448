package dev.courant.parser.extract.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Scores elements as containers of the main text, after the idea of Arc90's Readability: every stretch of running text
 * speaks for its container, and less loudly for the containers around that one.
 */
final class CandidateScorer {
    private static final int MIN_STRETCH = 25;
    private static final int MAX_DEPTH = 6;
    private static final int ARTICLE_BODY_BONUS = 40;
    private static final Set<String> HOLDERS =
            Set.of("p", "pre", "li", "blockquote", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "th");
    private static final Set<String> SILENT = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "th", "figcaption", "dt");

    /** Who owns a site is said in running text, too, but in a paragraph. */
    private static final int LEGAL_NOTICE = 800;

    private static final Pattern LEGAL = Pattern.compile("(?i)^.{0,60}(?:©|\\bcopyright\\b)|all rights reserved");

    private final Census census;
    private final boolean byName;
    private final Map<Element, Double> scores = new HashMap<>();

    CandidateScorer(Census census, boolean byName) {
        this.census = census;
        this.byName = byName;
    }

    /** Candidates below this element, the best first; none if there is no running text. */
    List<Element> rank(Element body) {
        for (Element element : body.getAllElements()) {
            double worth = worth(element);
            if (worth > 0) {
                spread(element, worth, body);
            }
        }
        List<Element> ranked = new ArrayList<>(scores.keySet());
        ranked.sort(Comparator.comparingDouble(this::score).reversed());
        return ranked;
    }

    /** The score of an element, link density counted in; 0 for what is no candidate. */
    double score(Element element) {
        return scores.getOrDefault(element, 0.0) * (1 - census.of(element).linkDensity());
    }

    boolean isCandidate(Element element) {
        return scores.containsKey(element);
    }

    private double worth(Element element) {
        Counts counts = census.of(element);
        if (Census.isInline(element) || SILENT.contains(element.normalName()) || counts.ownLength < MIN_STRETCH) {
            return 0;
        }
        if (counts.ownLength < LEGAL_NOTICE && LEGAL.matcher(element.text()).find()) {
            return 0;
        }
        double lines = 1 + counts.ownBreaks / 2.0;
        double byLength = Math.min(counts.ownLength / 100.0, 3 * lines);
        return (1 + Math.min(counts.ownCommas, 10 * lines) + byLength) * (1 - counts.ownLinkDensity());
    }

    private void spread(Element from, double worth, Element body) {
        Element holder = HOLDERS.contains(from.normalName()) ? from.parent() : from;
        for (int level = 0; level < MAX_DEPTH && holder != null; level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            Element container = holder;
            scores.compute(container, (_, score) -> (score == null ? initial(container) : score) + worth * share);
            if (holder.equals(body)) {
                return;
            }
            holder = holder.parent();
        }
    }

    private double initial(Element element) {
        double byTag = switch (element.normalName()) {
            case "article", "main" -> 15;
            case "div", "section" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "header", "footer", "aside", "figure" -> -10;
            default -> 0;
        };
        boolean articleBody = element.attr("itemprop").contains("articleBody");
        return byTag + (byName ? Hints.weight(element) : 0) + (articleBody ? ARTICLE_BODY_BONUS : 0);
    }
}
