package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds where a page shows its title. */
final class Headline {
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4");
    private static final int SHORTEST = 10;

    private Headline() {}

    /**
     * The place of the headline: a heading that says the title, or part of it; else any text that is the title; else the only
     * main heading; {@link Outline#NONE} if the page has none of them.
     */
    static int of(Outline outline, @Nullable String title) {
        int found = title == null || title.length() < SHORTEST ? Outline.NONE : titled(outline, title);
        if (found != Outline.NONE) {
            return found;
        }
        int[] main = outline.withTag("h1");
        return main.length == 1 ? main[0] : Outline.NONE;
    }

    private static int titled(Outline outline, String title) {
        String name = title.toLowerCase(Locale.ROOT);
        for (String tag : HEADINGS) {
            for (int at : outline.withTag(tag)) {
                if (says(outline, at, name)) {
                    return at;
                }
            }
        }
        TextRuns runs = outline.runs();
        for (int run = 0; run < runs.count(); run++) {
            if (runs.characters(run) == title.length() && runs.text(run).equalsIgnoreCase(title)) {
                return runs.owner(run);
            }
        }
        return Outline.NONE;
    }

    private static boolean says(Outline outline, int at, String name) {
        int characters = outline.characters(at);
        if (characters < SHORTEST || characters > 3 * name.length()) {
            return false;
        }
        String heading = outline.text(at).toLowerCase(Locale.ROOT);
        return heading.contains(name) || (heading.length() >= SHORTEST && name.contains(heading));
    }
}
