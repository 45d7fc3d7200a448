package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;
import java.util.Locale;

/** The section by the path that pages show above their headline: the last link of it. */
final class BreadcrumbExtractor implements MetadataExtractor {
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "breadcrumb";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        for (int at : survey.near().with(NameWords.BREADCRUMB, _ -> true)) {
            int last = Outline.NONE;
            int links = 0;
            for (int below = at + 1; below < outline.end(at); below++) {
                if (outline.element(below).nameIs("a")) {
                    last = below;
                    links++;
                }
            }
            if (links > 1) {
                String section = outline.text(last);
                boolean plain = section.length() < LONGEST
                        && !section.toLowerCase(Locale.ROOT).equals("home");
                offers.offer(Field.SECTION, 0.4, plain ? section : "");
                return;
            }
        }
    }
}
