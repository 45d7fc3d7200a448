package dev.courant.parser;

import dev.courant.events.ArticleBuilder;
import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.Removal;
import dev.courant.events.Source;
import dev.courant.parser.decode.Decoded;
import dev.courant.parser.decode.PageDecoder;
import dev.courant.parser.extract.ArticleExtractor;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.identify.ArticleGate;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.BudgetedReader;
import dev.courant.parser.limit.PageBudget;
import dev.courant.parser.limit.TagLimit;
import dev.courant.parser.repair.PageRepair;
import dev.courant.parser.repair.Repairs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page into an article, or says why it is none. Pure: the same page, sources and time give the same outcome. Safe for
 * use by many threads.
 */
public final class PageParser {
    /** Goes into every event; changes with every change of the rules. */
    public static final String VERSION = "courant-2";

    /** Deeper markup is flattened: no page for readers needs more, and deeper trees only serve attacks. */
    private static final int MAX_DEPTH = 400;

    private final SourceLookup sources;
    private final LanguageIdentifier languages;
    private final Clock clock;

    /**
     * A parser.
     *
     * @param languages shared, as its model is large
     * @param clock gives {@code parsedAt}
     */
    public PageParser(SourceLookup sources, LanguageIdentifier languages, Clock clock) {
        this.sources = sources;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Parses a page.
     *
     * @throws dev.courant.parser.limit.BudgetExceededException if it takes longer than it may
     */
    public ParseOutcome parse(Page page, PageBudget budget) {
        if (page.isGone()) {
            return new ParseOutcome.Gone(new Removal(
                    page.articleId(),
                    page.canonicalUrl(),
                    page.sourceId(),
                    Removal.Reason.GONE,
                    page.firstSeenAt(),
                    page.fetchedAt()));
        }
        if (page.httpStatus() >= 400) {
            return rejected(page, Rejection.Reason.ERROR_PAGE, "HTTP status " + page.httpStatus());
        }
        if (page.noindex()) {
            return rejected(page, Rejection.Reason.NOINDEX, "X-Robots-Tag");
        }
        return switch (PageDecoder.decode(page.body(), page.contentType())) {
            case Decoded.Empty _ -> rejected(page, Rejection.Reason.EMPTY, null);
            case Decoded.NotHtml other -> rejected(page, Rejection.Reason.NOT_HTML, other.detail());
            case Decoded.Html html -> parse(page, html, budget);
        };
    }

    private ParseOutcome parse(Page page, Decoded.Html html, PageBudget budget) {
        TagLimit.check(html.html());
        Document document = Parser.htmlParser()
                .setMaxDepth(MAX_DEPTH)
                .parseInput(new BudgetedReader(html.html(), budget), page.finalUrl());
        HtmlPage robots = new HtmlPage(document, page.finalUrl(), page.fetchedAt());
        if (isNoindex(robots)) {
            return rejected(page, Rejection.Reason.NOINDEX, "meta robots");
        }
        Repairs repairs = PageRepair.repair(document);
        HtmlPage view = new HtmlPage(document, page.finalUrl(), page.fetchedAt());
        Extraction extraction = ArticleExtractor.extract(view, page.hint(), budget);
        Optional<ArticleGate.Refusal> refusal = ArticleGate.refuse(view, extraction);
        if (refusal.isPresent()) {
            return rejected(page, refusal.get().reason(), refusal.get().detail());
        }
        Source source = sources.find(page.sourceId()).orElse(null);
        ArticleBuilder article =
                new ArticleAssembler(page, source, view, extraction, languages).assemble(clock.instant());
        List<String> texts = ArticleTexts.of(article.build());
        List<String> named = new ArrayList<>(html.mended() && isBeyondAscii(texts) ? List.of("charset") : List.of());
        named.addAll(repairs.within(texts, budget));
        return new ParseOutcome.Parsed(article.repairs(named).build());
    }

    private static boolean isNoindex(HtmlPage page) {
        return page.metas("robots").stream()
                .map(directives -> directives.toLowerCase(Locale.ROOT))
                .anyMatch(directives -> directives.matches(".*\\b(?:noindex|none)\\b.*"));
    }

    /** Only there do character sets differ. */
    private static boolean isBeyondAscii(List<String> texts) {
        return texts.stream().anyMatch(text -> text.chars().anyMatch(c -> c > 0x7F));
    }

    private ParseOutcome rejected(Page page, Rejection.Reason reason, @Nullable String detail) {
        return new ParseOutcome.NotAnArticle(new Rejection(
                page.articleId(),
                page.finalUrl(),
                page.canonicalUrl(),
                page.sourceId(),
                reason,
                detail,
                VERSION,
                page.firstSeenAt(),
                page.fetchedAt(),
                clock.instant()));
    }
}
