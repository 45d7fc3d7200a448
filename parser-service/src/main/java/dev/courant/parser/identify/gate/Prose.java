package dev.courant.parser.identify.gate;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.List;

/**
 * What of a main text tells something: sentences of its own, neither teasers for other pages, nor headings, nor figures in a row.
 * Lengths in Latin letters' worth.
 *
 * @param length how much of it is prose
 * @param teased how much of it stands in teasers
 * @param total all of it
 * @param opening its first line, empty if there is none
 */
record Prose(int length, int teased, int total, String opening) {
    /** A line shorter than this is a label, unless it ends as a sentence does. */
    private static final int LINE = 60;

    private static final int SENTENCE = 20;

    static Prose of(List<Block> blocks, Teasers teasers) {
        int length = 0;
        int teased = 0;
        int total = 0;
        String opening = "";
        for (Block block : blocks) {
            for (String line : block.text().split("\n", -1)) {
                int weight = TextMeasure.length(line);
                total += weight;
                if (teasers.hold(line)) {
                    teased += weight;
                } else if (block.kind() != BlockKind.TABLE && reads(block.kind(), line, weight)) {
                    opening = length == 0 ? line : opening;
                    length += weight;
                }
            }
        }
        return new Prose(length, teased, total, opening);
    }

    /** The share of the main text that stands in teasers, from 0 to 1. */
    double teasedShare() {
        return total == 0 ? 0 : (double) teased / total;
    }

    private static boolean reads(BlockKind kind, String line, int weight) {
        return kind != BlockKind.HEADING
                && (weight >= LINE || (weight >= SENTENCE && TextMeasure.endsSentence(line)))
                && !isMostlyFigures(line);
    }

    private static boolean isMostlyFigures(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits * 4 > line.length();
    }
}
