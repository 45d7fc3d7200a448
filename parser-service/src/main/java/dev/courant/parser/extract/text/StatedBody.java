package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * The text that a page states for machines. Most pages show it as well, and better: with headings, lists and quotes. It is taken
 * where the page shows clearly less, since scripts would show the rest, and what it shows does not speak of something else; or where
 * something else was taken for the text. Where it is what was found, it tells what in between is none of it.
 */
public final class StatedBody {
    private static final int ENOUGH = 600;
    private static final int CLEARLY_MORE = 3;
    private static final int LITTLE = 250;
    private static final int PARAGRAPH = 500;
    private static final int SAMPLE = 40;
    private static final double LITTLE_OF_IT = 0.3;
    private static final double NEARLY_ALL = 0.85;
    private static final double AS_LONG = 0.6;

    private StatedBody() {}

    /**
     * The better one of the text that was found and the one that is stated.
     *
     * @param sameStory whether what states it is headed by the page's headline
     */
    public static MainText better(MainText found, String stated, boolean sameStory) {
        String body = stated.contains("</") ? Jsoup.parseBodyFragment(stated).text() : stated;
        int length = TextMeasure.length(body);
        if (length < ENOUGH) {
            return found;
        }
        boolean more = length > CLEARLY_MORE * found.length();
        if (more && (found.length() < LITTLE || agrees(found, body))) {
            return text(body, length, found);
        }
        return sameStory ? compared(found, body, length) : found;
    }

    private static MainText compared(MainText found, String body, int length) {
        Agreement agreement = Agreement.of(found, body);
        if (agreement.share() < LITTLE_OF_IT && length > found.length() * AS_LONG) {
            return text(body, length, found);
        }
        return agreement.share() > NEARLY_ALL ? agreement.narrowed() : found;
    }

    /** Whether one of the paragraphs found begins with words that are stated, too. */
    private static boolean agrees(MainText found, String body) {
        for (Block block : found.blocks()) {
            String text = block.text();
            if (block.kind() == BlockKind.PARAGRAPH
                    && text.length() >= SAMPLE
                    && body.contains(text.substring(0, SAMPLE))) {
                return true;
            }
        }
        return false;
    }

    private static MainText text(String body, int length, MainText found) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < body.length(); at++) {
            boolean line = body.charAt(at) == '\n';
            boolean full =
                    at - start >= PARAGRAPH && body.charAt(at) == ' ' && TextMeasure.isSentenceEnd(body.charAt(at - 1));
            if (line || full) {
                add(body.substring(start, at), blocks);
                start = at;
            }
        }
        add(body.substring(start), blocks);
        int pageLength = Math.max(found.pageLength(), length);
        return new MainText(blocks, found.links(), 0, found.pageLinkDensity(), pageLength, length);
    }

    private static void add(String text, List<Block> blocks) {
        if (!text.isBlank()) {
            blocks.add(new Block(BlockKind.PARAGRAPH, TextMeasure.fold(text)));
        }
    }
}
