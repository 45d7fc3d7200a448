package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.parser.extract.html.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** One way through the rules: prune what is no content, score what is left, clean the winner, cut it into blocks. */
final class Attempt {
    private final Outline outline;
    private final Omissions out;
    private final List<Integer> contents;
    private final Draft draft;

    private Attempt(Omissions out, List<Integer> contents, Draft draft) {
        this.outline = out.outline();
        this.out = out;
        this.contents = contents;
        this.draft = draft;
    }

    /**
     * Goes through them.
     *
     * @param byName whether to trust class names and ids
     */
    static Attempt of(Traits traits, Pruner pruner, Surroundings shown, boolean byName) {
        Omissions out = pruner.prune(byName);
        Census census = Census.of(traits, out);
        Prose prose = Prose.of(traits, census, out);
        int headline = Headline.of(traits.outline(), shown.title());
        CandidateScorer scorer = CandidateScorer.of(traits, census, prose, out, byName, headline);
        List<Integer> contents = new ContentSelector(out, census, prose, scorer, headline).select();
        Cleaner cleaner = new Cleaner(traits, census, prose, byName);
        LabelledBoxes boxes = new LabelledBoxes(traits, census, prose);
        for (int content : contents) {
            cleaner.clean(content, out);
            boxes.leaveOut(content, contents.getFirst(), out);
        }
        new FollowingArticles(traits.outline(), prose, headline).leaveOut(contents, out);
        new Lead(traits, out, headline).addTo(contents, shown.leads());
        Draft draft = new Draft(BlockBuilder.cut(contents, traits, out));
        BlockFilter.filter(draft, shown);
        return new Attempt(out, contents, draft);
    }

    int length() {
        return draft.length();
    }

    /** How much of that is in paragraphs, not in lists or tables. */
    int paragraphs() {
        return draft.paragraphs();
    }

    MainText text() {
        List<Block> blocks = draft.kept().stream().map(Cut::block).toList();
        int pageLength = outline.length(0);
        double pageLinkDensity = pageLength == 0 ? 0 : (double) outline.linkedLength(0) / pageLength;
        return new MainText(blocks, links(), draft.linkDensity(), pageLinkDensity, pageLength, draft.length());
    }

    Explanation explanation() {
        return Explanation.of(outline, out, contents, draft);
    }

    private List<String> links() {
        List<String> links = new ArrayList<>();
        for (int content : contents) {
            for (int at = content; at < outline.end(content); at = out.next(at)) {
                Element element = outline.element(at);
                if (!out.isOut(at) && element.nameIs("a") && element.hasAttr("href")) {
                    links.add(element.attr("href"));
                }
            }
        }
        return links;
    }
}
