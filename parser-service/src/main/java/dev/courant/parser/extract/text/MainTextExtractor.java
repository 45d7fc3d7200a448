package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.limit.PageBudget;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the main text, first trusting what class names say, then, where that leaves too little, without them.
 */
public final class MainTextExtractor {
    /** Less than this, in Latin letters' worth, and the names are not trusted. */
    private static final int TOO_LITTLE = 350;

    private MainTextExtractor() {}

    /**
     * Extracts the main text.
     *
     * @param page its document is left as it is
     * @param shown what the page shows around the text
     */
    public static MainText extract(HtmlPage page, Surroundings shown, PageBudget budget) {
        Attempt trusting = attempt(page, shown, budget, true);
        if (trusting.length >= TOO_LITTLE) {
            return trusting.result(page, budget);
        }
        Attempt wary = attempt(page, shown, budget, false);
        Attempt better = wary.length > 2 * trusting.length ? wary : trusting;
        return better.result(page, budget);
    }

    private static Attempt attempt(HtmlPage page, Surroundings shown, PageBudget budget, boolean byName) {
        Element body = page.document().body().clone();
        new Pruner(byName).prune(body);
        Census census = Census.of(body, budget);
        List<Element> contents = new ContentSelector(census, new CandidateScorer(census, byName)).select(body);
        contents.forEach(content -> new Cleaner(byName).clean(content, budget));
        List<Block> blocks = BlockFilter.keep(BlockBuilder.blocks(contents), shown);
        int length = blocks.stream()
                .mapToInt(block -> TextMeasure.length(block.text()))
                .sum();
        return new Attempt(contents, blocks, length);
    }

    private record Attempt(List<Element> contents, List<Block> blocks, int length) {
        MainText result(HtmlPage page, PageBudget budget) {
            Element body = page.document().body();
            Counts all = Census.of(body, budget).of(body);
            List<String> links = contents.stream()
                    .flatMap(content -> content.select("a[href]").stream())
                    .map(link -> link.attr("href"))
                    .toList();
            return new MainText(blocks, links, linkDensity(budget), all.linkDensity(), all.length, length);
        }

        private double linkDensity(PageBudget budget) {
            Counts text = new Counts();
            contents.forEach(content -> text.add(Census.of(content, budget).of(content)));
            return text.linkDensity();
        }
    }
}
