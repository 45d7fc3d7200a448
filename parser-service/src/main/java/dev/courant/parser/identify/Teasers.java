package dev.courant.parser.identify;

import dev.courant.events.Article.Block;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The teasers of a page: siblings of one kind, each headed by a link that reads like a headline. What a section front, a
 * tag page, a list of search results and an index of videos have in common is that such boxes are all they say.
 */
final class Teasers {
    /** A link shorter than this names a place to go, not a story. */
    private static final int HEADLINE = 12;

    private static final int TEASER = 700;
    private static final int LEVELS = 5;
    private static final int SERIES = 3;
    private static final int BEFORE_HEADLINE = 24;

    /** Minutes and seconds, or hours too; what follows a year or says h is a time of the day. */
    private static final Pattern RUNNING_TIME = Pattern.compile(
            "(?<!(?:19|20)\\d{2}[^\\p{L}]{0,12})(?<![:\\d])\\d{1,2}(?::\\d{2}){1,2}(?![:\\d]|\\s?h\\b)");

    private final List<String> texts;

    private Teasers(List<String> texts) {
        this.texts = texts;
    }

    static Teasers of(HtmlPage page) {
        Map<Element, Set<Element>> series = new HashMap<>();
        for (Element link : page.document().body().select("a[href]")) {
            String headline = TextMeasure.fold(link.text());
            if (TextMeasure.length(headline) >= HEADLINE) {
                collect(link, headline, series);
            }
        }
        return new Teasers(series.values().stream()
                .filter(boxes -> boxes.size() >= SERIES)
                .flatMap(Set::stream)
                .map(box -> TextMeasure.fold(box.text()))
                .toList());
    }

    /** Every ancestor that the link heads is a box of its parent's series; a paragraph is one if it is all link. */
    private static void collect(Element link, String headline, Map<Element, Set<Element>> series) {
        Element box = link;
        for (int level = 0; level < LEVELS; level++) {
            Element parent = box.parent();
            if (parent == null || parent.nameIs("html")) {
                return;
            }
            String text = TextMeasure.fold(box.text());
            if (TextMeasure.length(text) > TEASER) {
                return;
            }
            int before = text.indexOf(headline);
            boolean heads = before >= 0 && before <= BEFORE_HEADLINE;
            if (heads && (!box.nameIs("p") || headline.length() * 2 > text.length())) {
                series.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(box);
            }
            box = parent;
        }
    }

    /** The share of these blocks' text that stands in teasers, from 0 to 1. */
    double share(List<Block> blocks) {
        String all = String.join("\n", texts);
        int length = 0;
        int teased = 0;
        for (Block block : blocks) {
            for (String line : block.text().split("\n", -1)) {
                int weight = TextMeasure.length(line);
                length += weight;
                teased += all.contains(TextMeasure.fold(line)) ? weight : 0;
            }
        }
        return length == 0 ? 0 : (double) teased / length;
    }

    /** Whether most of them state a running time, as those of videos do. */
    boolean mostlyPlayed() {
        Set<String> distinct = texts.stream().collect(Collectors.toSet());
        long played = distinct.stream()
                .filter(text -> RUNNING_TIME.matcher(text).find())
                .count();
        return played * 2 > distinct.size();
    }
}
