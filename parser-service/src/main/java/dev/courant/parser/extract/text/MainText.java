package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The main text of a page.
 *
 * @param blocks in the order of the page; empty if none was found
 * @param links the URLs that the text links to, as written
 * @param linkDensity the share of the text that lies in links, from 0 to 1
 * @param pageLinkDensity the same of the page's whole text
 * @param pageLength how much text the page has in all, in Latin letters' worth
 * @param length how much of it the blocks hold
 */
public record MainText(
        List<Block> blocks,
        List<String> links,
        double linkDensity,
        double pageLinkDensity,
        int pageLength,
        int length) {
    public MainText {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** The same as the text of a page that has so much text, of which this share lies in links. */
    public MainText on(int length, double density) {
        return new MainText(blocks, links, linkDensity, density, length, this.length);
    }

    /** The blocks as one text, parted by line feeds. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
