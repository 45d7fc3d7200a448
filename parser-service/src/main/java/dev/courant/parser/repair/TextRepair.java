package dev.courant.parser.repair;

/** One rule that mends text. It is made for one page, after having seen all of the page's text. */
interface TextRepair {
    /** The rule's name, as articles list it. */
    String name();

    /** The text mended; the very same object if there is nothing to mend. */
    String repair(String text);
}
