package dev.courant.parser.extract.metadata;

/** How far offers are trusted that several extractors make, in the order in which they outdo each other. */
final class Trust {
    /** What is shown as the headline and said to be the title. */
    static final double HEADLINE = 0.95;

    /** A headline that is close to what is said to be the title. */
    static final double SIMILAR_HEADLINE = 0.92;

    /** A headline that is nothing like the title: still the only one. */
    static final double LONE_HEADLINE = 0.87;

    private Trust() {}
}
