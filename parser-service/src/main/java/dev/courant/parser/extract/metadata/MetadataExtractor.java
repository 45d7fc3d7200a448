package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;

/** Looks in one kind of place for facts about an article. A new place to look is a new class in {@link Metadata#EXTRACTORS}. */
public interface MetadataExtractor {
    /** The kind of place, for explanations. */
    String name();

    /** Offers what stands there; the page stays as it is. */
    void extract(HtmlPage page, Offers offers);
}
