package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a main text came about.
 *
 * @param containers the elements that the text was taken from, as tag, id and classes
 * @param parts elements with text that were left out before, in the order of the page
 * @param blocks what was cut out of the containers, in the order of the page
 */
public record Explanation(List<String> containers, List<Part> parts, List<Verdict> blocks) {
    private static final int EXCERPT = 80;

    public Explanation {
        containers = List.copyOf(containers);
        parts = List.copyOf(parts);
        blocks = List.copyOf(blocks);
    }

    /**
     * An element that was left out.
     *
     * @param element tag, id and classes
     * @param excerpt how its text begins
     * @param length of its text, in Latin letters' worth
     */
    public record Part(String element, String excerpt, int length, Rule rule) {}

    /**
     * What became of a block.
     *
     * @param dropped why it is no part of the text; null if it is one
     */
    public record Verdict(
            BlockKind kind, String text, @Nullable Rule dropped) {}

    static Explanation of(Outline outline, Omissions out, List<Integer> contents, Draft draft) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < outline.size(); at = out.next(at)) {
            Rule rule = out.rule(at);
            if (rule != null && outline.length(at) > 0) {
                parts.add(
                        new Part(described(outline.element(at)), excerpt(outline.text(at)), outline.length(at), rule));
            }
        }
        List<String> containers =
                contents.stream().map(at -> described(outline.element(at))).toList();
        List<Verdict> verdicts = draft.all().stream()
                .map(cut -> new Verdict(cut.kind(), cut.text(), cut.dropped()))
                .toList();
        return new Explanation(containers, parts, verdicts);
    }

    private static String described(Element element) {
        StringBuilder described = new StringBuilder(element.normalName());
        if (!element.id().isEmpty()) {
            described.append('#').append(element.id());
        }
        element.classNames().forEach(name -> described.append('.').append(name));
        return described.toString();
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
