package dev.courant.parser;

import dev.courant.events.Article;
import dev.courant.events.ArticleBuilder;
import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.Source;
import dev.courant.parser.decode.Decoded;
import dev.courant.parser.extract.ArticleExtractor;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.identify.gate.ArticleGate;
import dev.courant.parser.limit.BudgetedReader;
import dev.courant.parser.limit.PageBudget;
import dev.courant.parser.limit.TagLimit;
import dev.courant.parser.repair.PageRepair;
import dev.courant.parser.repair.Repairs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One page of HTML, read as far as it is asked: a page that is refused early costs no more than it took to refuse it. */
final class HtmlReading {
    /** Deeper markup is flattened: no page for readers needs more, and deeper trees only serve attacks. */
    private static final int MAX_DEPTH = 400;

    private static final Pattern NOINDEX = Pattern.compile("(?i)\\b(?:noindex|none)\\b");

    private final Page page;
    private final Decoded.Html html;
    private final SourceLookup sources;
    private final ContentReader contents;
    private final PageBudget budget;
    private final Document document;
    private final HtmlPage opened;
    private final boolean noindex;
    private @Nullable Mended mended;
    private @Nullable PageContent content;

    /** What was mended on the page, and what it says since. */
    private record Mended(Repairs repairs, HtmlPage view, Extraction extraction) {}

    HtmlReading(Page page, Decoded.Html html, SourceLookup sources, ContentReader contents, PageBudget budget) {
        this.page = page;
        this.html = html;
        this.sources = sources;
        this.contents = contents;
        this.budget = budget;
        TagLimit.check(html.html().utf8());
        this.document = Parser.htmlParser()
                .setMaxDepth(MAX_DEPTH)
                .parseInput(new BudgetedReader(html.html().contentReader(), budget), page.finalUrl());
        this.opened = view();
        this.noindex = isNoindex(opened);
    }

    /** Why the page is no article, or one that is not to be published; empty if neither. */
    Optional<ArticleGate.Refusal> refusal() {
        Optional<ArticleGate.Refusal> none = ArticleGate.refuse(mended().view, mended().extraction);
        return none.isEmpty() && noindex
                ? Optional.of(new ArticleGate.Refusal(Rejection.Reason.NOINDEX, "meta robots"))
                : none;
    }

    /** What the page says, be it an article or not. */
    PageContent content() {
        PageContent read = content;
        if (read == null) {
            read = contents.read(page, source(), mended().view, mended().extraction);
            content = read;
        }
        return read;
    }

    /** How the page was read. */
    Workings workings() {
        Extraction extraction = mended().extraction;
        return new Workings(
                html.charset(),
                html.mended(),
                extraction.metadata(),
                ArticleExtractor.explainText(mended().view, extraction.metadata(), budget));
    }

    /** The event of a page that is not refused. */
    Article article(Instant now) {
        ArticleBuilder article =
                new ArticleAssembler(page, source(), mended().view, mended().extraction, content()).assemble(now);
        Article sound = article.build();
        return html.mended() || !mended().repairs.leftAsItWas()
                ? article.repairs(repairs(ArticleTexts.of(sound))).build()
                : sound;
    }

    /** What was mended in these texts, by rule. */
    private List<String> repairs(List<String> texts) {
        List<String> named = new ArrayList<>(html.mended() && isBeyondAscii(texts) ? List.of("charset") : List.of());
        named.addAll(mended().repairs.within(texts, budget));
        return named;
    }

    private Mended mended() {
        Mended done = mended;
        if (done == null) {
            Repairs repairs = PageRepair.repair(opened);
            HtmlPage view = repairs.leftAsItWas() ? opened : view();
            done = new Mended(repairs, view, ArticleExtractor.extract(view, page.hint(), budget));
            mended = done;
        }
        return done;
    }

    private @Nullable Source source() {
        return sources.find(page.sourceId()).orElse(null);
    }

    /** The document as it is now; metadata is taken out of it here. */
    private HtmlPage view() {
        return new HtmlPage(document, page.finalUrl(), page.fetchedAt(), budget);
    }

    private static boolean isNoindex(HtmlPage page) {
        for (String directives : page.metas("robots")) {
            if (NOINDEX.matcher(directives).find()) {
                return true;
            }
        }
        return false;
    }

    /** Only there do character sets differ. */
    private static boolean isBeyondAscii(List<String> texts) {
        return texts.stream().anyMatch(text -> text.chars().anyMatch(c -> c > 0x7F));
    }
}
