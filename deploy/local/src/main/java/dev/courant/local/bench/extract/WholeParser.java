package dev.courant.local.bench.extract;

import dev.courant.events.ArticleEventCodec;
import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.RejectionCodec;
import dev.courant.parser.PageParser;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.PageBudget;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parser as the service runs it: bytes of a page in, bytes of an event out. */
public final class WholeParser implements Work {
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final List<Page> pages;
    private final PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());
    private final Map<String, Integer> outcomes = new TreeMap<>();

    public WholeParser(List<Page> pages) {
        this.pages = pages;
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public int page(int number) {
        ParseOutcome outcome = parser.parse(pages.get(number), PageBudget.startingNow(BUDGET));
        outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
        return event(outcome).map(EventRecord::value).map(value -> value.length).orElse(0);
    }

    /** How many pages came to what, over all rounds. */
    Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Empty if the service would put the page aside. */
    private static Optional<EventRecord> event(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Parsed(var article) -> Optional.of(ArticleEventCodec.encode(article));
            case ParseOutcome.Gone(var removal) -> Optional.of(ArticleEventCodec.encode(removal));
            case ParseOutcome.NotAnArticle(var rejection) -> Optional.of(RejectionCodec.encode(rejection));
            case ParseOutcome.NoPage(var rejection) -> Optional.of(RejectionCodec.encode(rejection));
            case ParseOutcome.TooCostly _ -> Optional.empty();
        };
    }
}
