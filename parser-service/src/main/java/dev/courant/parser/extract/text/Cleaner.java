package dev.courant.parser.extract.text;

import dev.courant.parser.limit.PageBudget;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes boxes out of the chosen elements: link lists, galleries, forms and what else is more frame than text. */
final class Cleaner {
    private static final Set<String> BOXES = Set.of(
            "div", "section", "ul", "ol", "dl", "table", "aside", "header", "footer", "form", "figure", "center");
    private static final int RUNNING_TEXT_COMMAS = 10;
    private static final int LINE = 25;

    private final boolean byName;

    Cleaner(boolean byName) {
        this.byName = byName;
    }

    /** Cleans an element in place. */
    void clean(Element content, PageBudget budget) {
        Census census = Census.of(content, budget);
        List<Element> all = List.copyOf(content.getAllElements());
        // From the inside out, so that a container is judged by what it keeps to itself.
        for (int i = all.size() - 1; i > 0; i--) {
            Element element = all.get(i);
            if (!element.equals(content)
                    && BOXES.contains(element.normalName())
                    && isFrame(element, census.of(element))) {
                element.remove();
            }
        }
    }

    private boolean isFrame(Element element, Counts counts) {
        int weight = byName ? Hints.weight(element) : 0;
        if (element.normalName().equals("figure")) {
            return false;
        }
        if (weight < 0 && counts.commas < 3 && counts.length < 100) {
            return true;
        }
        if (counts.commas >= RUNNING_TEXT_COMMAS && counts.linkDensity() < 0.4) {
            return false;
        }
        return isLinkBox(element, counts, weight);
    }

    private static boolean isLinkBox(Element element, Counts counts, int weight) {
        boolean list = Set.of("ul", "ol", "dl").contains(element.normalName());
        if (counts.linkDensity() > 0.5) {
            return true;
        }
        if (list) {
            return counts.linkDensity() > 0.4 && counts.length < counts.items * 100;
        }
        boolean mostlyItems = counts.items > counts.paragraphs && counts.linkDensity() > 0.2;
        boolean little = counts.length < LINE && counts.images == 0 && counts.linkLength > 0;
        return mostlyItems || little || (weight < 25 && counts.linkDensity() > 0.3);
    }
}
