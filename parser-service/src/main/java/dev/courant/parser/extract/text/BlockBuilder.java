package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts elements into blocks, in the order of the page. */
final class BlockBuilder implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private BlockKind kind = BlockKind.PARAGRAPH;
    private int quotes;
    private boolean afterBreak;

    /** The blocks of these elements. */
    static List<Block> blocks(List<Element> contents) {
        BlockBuilder builder = new BlockBuilder();
        for (Element content : contents) {
            NodeTraversor.filter(builder, content);
            builder.flush();
        }
        return List.copyOf(builder.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !Census.isInline(element)) {
            flush();
            quotes -= element.normalName().equals("blockquote") ? 1 : 0;
            kind = BlockKind.PARAGRAPH;
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            breakLine(element);
            return FilterResult.CONTINUE;
        }
        if (Census.isInline(element)) {
            return FilterResult.CONTINUE;
        }
        flush();
        if (Captions.isCaption(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        return enterBlock(element, tag);
    }

    private FilterResult enterBlock(Element element, String tag) {
        if (tag.equals("ul") || tag.equals("ol")) {
            add(BlockKind.LIST, Lists.text(element));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("table") && Tables.isData(element)) {
            add(BlockKind.TABLE, Tables.text(element));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("pre")) {
            add(BlockKind.CODE, element.wholeText().stripTrailing());
            return FilterResult.SKIP_ENTIRELY;
        }
        quotes += tag.equals("blockquote") ? 1 : 0;
        kind = HEADINGS.contains(tag) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
        return FilterResult.CONTINUE;
    }

    /** Two breaks part paragraphs; so does one at the end of a sentence. */
    private void breakLine(Element element) {
        boolean second = afterBreak || isBeforeBreak(element);
        if (second || TextMeasure.endsSentence(line.toString())) {
            BlockKind current = kind;
            flush();
            kind = current;
        } else {
            line.append(' ');
        }
        afterBreak = true;
    }

    private static boolean isBeforeBreak(Element element) {
        Element next = element.nextElementSibling();
        return next != null
                && next.normalName().equals("br")
                && element.nextSibling() instanceof TextNode between
                && between.isBlank();
    }

    private void append(String text) {
        if (!text.isBlank()) {
            // Pages without markup part paragraphs by the indent of two ideographic spaces.
            if (afterBreak && text.stripLeading().length() < text.length() && text.contains("\u3000\u3000")) {
                flush();
            }
            afterBreak = false;
        }
        line.append(text);
    }

    private void flush() {
        String text = line.toString();
        line.setLength(0);
        afterBreak = false;
        add(quotes > 0 && kind == BlockKind.PARAGRAPH ? BlockKind.QUOTE : kind, TextMeasure.fold(text));
    }

    private void add(BlockKind as, String text) {
        if (!text.isBlank()) {
            blocks.add(new Block(as, text));
        }
    }
}
