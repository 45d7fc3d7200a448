package dev.courant.parser.extract.metadata;

/** Looks in one kind of place for facts about an article. A new place to look is a new class in {@link Metadata#EXTRACTORS}. */
interface MetadataExtractor {
    /** The kind of place, for explanations. */
    String name();

    /** Offers what stands there; the page stays as it is. */
    void extract(Survey survey, Offers offers);
}
