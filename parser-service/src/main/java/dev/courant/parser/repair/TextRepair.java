package dev.courant.parser.repair;

import org.jsoup.nodes.Node;

/** One rule that mends text. It is made for one page, after having seen all of the page's text. */
interface TextRepair {
    /** The rule's name, as articles list it. */
    String name();

    /** The text mended; the very same object if there is nothing to mend. */
    String repair(String text);

    /** The same for a text of this node, which may be an element that has it in an attribute. */
    default String repair(String text, Node node) {
        return repair(text);
    }

    /** Whether the rule has a say in this node's texts. */
    default boolean concerns(Node node) {
        return true;
    }
}
