package dev.courant.parser;

import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.Removal;
import dev.courant.parser.decode.Decoded;
import dev.courant.parser.decode.PageDecoder;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.identify.gate.ArticleGate;
import dev.courant.parser.limit.BudgetExceededException;
import dev.courant.parser.limit.Limit;
import dev.courant.parser.limit.PageBudget;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page into an article, or says why it is none. Pure: the same page, sources and time give the same outcome. Safe for
 * use by many threads.
 */
public final class PageParser {
    /** Goes into every event; changes with every change of the rules. */
    public static final String VERSION = "courant-5";

    private final SourceLookup sources;
    private final ContentReader contents;
    private final Clock clock;

    /**
     * A parser.
     *
     * @param languages shared, as its model is large
     * @param clock gives {@code parsedAt}
     */
    public PageParser(SourceLookup sources, LanguageIdentifier languages, Clock clock) {
        this.sources = sources;
        this.contents = new ContentReader(languages);
        this.clock = clock;
    }

    /** Parses a page; never throws for what is on it. */
    public ParseOutcome parse(Page page, PageBudget budget) {
        return bounded(() -> parsed(page, budget), tooCostly -> tooCostly);
    }

    /** Parses a page and says what it holds, even where {@link #parse} would not have looked any further. */
    public Reading read(Page page, PageBudget budget) {
        return bounded(
                () -> opened(page, budget)
                        .map(reading -> reading(page, reading))
                        .orElseGet(() -> unread(parsed(page, budget))),
                PageParser::unread);
    }

    /** Reads a page as {@link #read} does and says how. */
    public Explained explain(Page page, PageBudget budget) {
        return bounded(
                () -> opened(page, budget)
                        .map(reading -> new Explained(reading(page, reading), reading.workings()))
                        .orElseGet(() -> new Explained(unread(parsed(page, budget)), null)),
                tooCostly -> new Explained(unread(tooCostly), null));
    }

    private ParseOutcome parsed(Page page, PageBudget budget) {
        return unopened(page).orElseGet(() -> switch (PageDecoder.decode(page.body(), page.contentType())) {
            case Decoded.Empty _ -> new ParseOutcome.NoPage(rejection(page, Rejection.Reason.EMPTY, null));
            case Decoded.NotHtml other ->
                new ParseOutcome.NoPage(rejection(page, Rejection.Reason.NOT_HTML, other.detail()));
            case Decoded.Html html -> outcome(page, open(page, html, budget));
        });
    }

    /** A page that asks for too much gets an outcome of its own. */
    private static <T> T bounded(Supplier<T> work, Function<ParseOutcome.TooCostly, T> givenUp) {
        try {
            return work.get();
        } catch (BudgetExceededException e) {
            return givenUp.apply(new ParseOutcome.TooCostly(e.limit(), String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return givenUp.apply(new ParseOutcome.TooCostly(Limit.TOO_DEEP, e.toString()));
        } catch (OutOfMemoryError e) {
            return givenUp.apply(new ParseOutcome.TooCostly(Limit.TOO_MUCH_MEMORY, e.toString()));
        }
    }

    private static Reading unread(ParseOutcome outcome) {
        return new Reading(outcome, PageContent.NONE);
    }

    private Optional<HtmlReading> opened(Page page, PageBudget budget) {
        return PageDecoder.decode(page.body(), page.contentType()) instanceof Decoded.Html html
                ? Optional.of(open(page, html, budget))
                : Optional.empty();
    }

    private Reading reading(Page page, HtmlReading reading) {
        return new Reading(unopened(page).orElseGet(() -> outcome(page, reading)), reading.content());
    }

    /** What becomes of a page whatever its body says; empty if the body decides. */
    private Optional<ParseOutcome> unopened(Page page) {
        if (page.isGone()) {
            return Optional.of(new ParseOutcome.Gone(new Removal(
                    page.articleId(),
                    page.canonicalUrl(),
                    page.sourceId(),
                    Removal.Reason.GONE,
                    page.firstSeenAt(),
                    page.fetchedAt())));
        }
        if (page.httpStatus() >= 400) {
            return Optional.of(rejected(page, Rejection.Reason.ERROR_PAGE, "HTTP status " + page.httpStatus()));
        }
        return page.noindex()
                ? Optional.of(rejected(page, Rejection.Reason.NOINDEX, "X-Robots-Tag or meta robots"))
                : Optional.empty();
    }

    private HtmlReading open(Page page, Decoded.Html html, PageBudget budget) {
        return new HtmlReading(page, html, sources, contents, budget);
    }

    private ParseOutcome outcome(Page page, HtmlReading reading) {
        Optional<ArticleGate.Refusal> refusal = reading.refusal();
        return refusal.isPresent()
                ? rejected(page, refusal.get().reason(), refusal.get().detail())
                : new ParseOutcome.Parsed(reading.article(clock.instant()));
    }

    private ParseOutcome rejected(Page page, Rejection.Reason reason, @Nullable String detail) {
        return new ParseOutcome.NotAnArticle(rejection(page, reason, detail));
    }

    private Rejection rejection(Page page, Rejection.Reason reason, @Nullable String detail) {
        return new Rejection(
                page.articleId(),
                page.finalUrl(),
                page.canonicalUrl(),
                page.sourceId(),
                reason,
                detail,
                VERSION,
                page.firstSeenAt(),
                page.fetchedAt(),
                clock.instant());
    }
}
