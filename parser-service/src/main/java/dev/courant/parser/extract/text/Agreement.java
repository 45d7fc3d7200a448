package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** Which blocks of a text that was found are said in the text that the page states, too, whatever the marks and spaces between words. */
final class Agreement {
    /** So many letters are not the same by chance. */
    private static final int SAMPLE = 24;

    private static final double TOO_MUCH = 0.25;

    private final MainText found;
    private final String stated;
    private final int[] letters;
    private final boolean[] agreed;
    private int position;

    private Agreement(MainText found, String stated) {
        this.found = found;
        this.stated = Letters.of(stated);
        this.letters = new int[found.blocks().size()];
        this.agreed = new boolean[letters.length];
    }

    static Agreement of(MainText found, String stated) {
        Agreement agreement = new Agreement(found, stated);
        for (int i = 0; i < agreement.letters.length; i++) {
            String block = Letters.of(found.blocks().get(i).text());
            agreement.letters[i] = block.length();
            agreement.agreed[i] = agreement.isStated(block);
        }
        return agreement;
    }

    /** How much of what is stated was found, from 0 to 1 and a little above. */
    double share() {
        int said = 0;
        for (int i = 0; i < letters.length; i++) {
            said += agreed[i] && letters[i] >= SAMPLE ? letters[i] : 0;
        }
        return stated.isEmpty() ? 0 : (double) said / stated.length();
    }

    /** What was found less what stands between its blocks and is not stated; headings never are. All of it if that would be much. */
    MainText narrowed() {
        List<Block> kept = new ArrayList<>();
        int left = 0;
        int all = 0;
        int length = 0;
        boolean begun = false;
        for (int i = 0; i < letters.length; i++) {
            Block block = found.blocks().get(i);
            begun |= agreed[i] && letters[i] >= SAMPLE;
            boolean keep = agreed[i] || !begun || !isLeftOutHere(block.kind());
            all += letters[i];
            left += keep ? 0 : letters[i];
            length += keep ? TextMeasure.length(block.text()) : 0;
            if (keep) {
                kept.add(block);
            }
        }
        return left == 0 || left > all * TOO_MUCH
                ? found
                : new MainText(
                        kept, found.links(), found.linkDensity(), found.pageLinkDensity(), found.pageLength(), length);
    }

    private static boolean isLeftOutHere(BlockKind kind) {
        return kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST;
    }

    /** Whether most of a block's beginning, middle and end is. */
    private boolean isStated(String block) {
        if (block.length() <= SAMPLE) {
            return holds(block);
        }
        int said = 0;
        for (int part = 0; part <= 2; part++) {
            int from = (block.length() - SAMPLE) * part / 2;
            said += holds(block.substring(from, from + SAMPLE)) ? 1 : 0;
        }
        return said > 1;
    }

    /** Goes on where the last one was found, since texts are told in order. */
    private boolean holds(String sample) {
        int at = stated.indexOf(sample, position);
        at = at < 0 ? stated.indexOf(sample) : at;
        position = at < 0 ? position : at;
        return at >= 0;
    }
}
