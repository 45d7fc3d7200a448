package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Keywords that readers see, by the relation of their links: {@code rel="tag"} is HTML's own. Only where metadata names none. */
final class TagLinkExtractor implements MetadataExtractor {
    private static final int LONGEST = 60;
    private static final int MOST = 30;

    @Override
    public String name() {
        return "tag links";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        if (offers.has(Field.KEYWORDS, 0)) {
            return;
        }
        Outline outline = survey.outline();
        List<String> tags = new ArrayList<>();
        for (int at : outline.withTag("a")) {
            Element link = outline.element(at);
            String relation = link.attr("rel");
            if (tags.size() < MOST && isTag(relation) && outline.characters(at) <= LONGEST && !survey.isAside(at)) {
                tags.add(outline.text(at));
            }
        }
        offers.offer(
                Field.KEYWORDS,
                0.4,
                tags.stream().filter(tag -> !tag.isBlank()).distinct().toList());
    }

    /** Links to categories are marked so, too, but as those. */
    private static boolean isTag(String relation) {
        return relation.contains("tag") && !relation.contains("category");
    }
}
