package dev.courant.parser.extract.text;

/** What an element holds, all the way down, and what of it is its own: not inside another block element. */
final class Counts {
    int length;
    int linkLength;
    int commas;
    int paragraphs;
    int images;
    int items;
    int ownLength;
    int ownLinkLength;
    int ownCommas;
    int ownBreaks;

    /** The share of the text that lies in links, from 0 to 1. */
    double linkDensity() {
        return length == 0 ? 0 : (double) linkLength / length;
    }

    double ownLinkDensity() {
        return ownLength == 0 ? 0 : (double) ownLinkLength / ownLength;
    }

    void add(Counts child) {
        length += child.length;
        linkLength += child.linkLength;
        commas += child.commas;
        paragraphs += child.paragraphs;
        images += child.images;
        items += child.items;
    }

    void addOwn(Counts inline) {
        ownLength += inline.ownLength;
        ownLinkLength += inline.ownLinkLength;
        ownCommas += inline.ownCommas;
        ownBreaks += inline.ownBreaks;
    }
}
