package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;

/** What elements are named for, bits of {@link NameWords}: read when it is first asked for, as the same few are asked for again and again. */
final class ElementNames {
    private static final int READ = 1 << 31;
    private static final int ID_SHIFT = 8;

    private final Outline outline;
    private final NameWords words = new NameWords();
    private final int[] known;

    ElementNames(Outline outline) {
        this.outline = outline;
        this.known = new int[outline.size()];
    }

    /** What the class names say. */
    int ofClass(int at) {
        return bits(at) & NameWords.ALL;
    }

    /** What the id says. */
    int ofId(int at) {
        return bits(at) >> ID_SHIFT & NameWords.ALL;
    }

    private int bits(int at) {
        if (known[at] == 0 && outline.hasAttributes(at)) {
            known[at] =
                    READ | words.of(outline.attribute(at, "class")) | words.of(outline.attribute(at, "id")) << ID_SHIFT;
        }
        return known[at];
    }
}
