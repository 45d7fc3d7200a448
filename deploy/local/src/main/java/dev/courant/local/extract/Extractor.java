package dev.courant.local.extract;

import dev.courant.events.DeadLetter;
import dev.courant.events.Page;
import dev.courant.events.WireNames;
import dev.courant.parser.Explained;
import dev.courant.parser.PageParser;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.Reading;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.Lanes;
import dev.courant.parser.limit.PageBudget;
import dev.courant.parser.limit.StuckException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** The parser as the service runs it: with the same rules, and limits to what one page may cost. */
final class Extractor implements AutoCloseable {
    /** The service's default. */
    static final Duration AS_THE_SERVICE = Duration.ofSeconds(10);

    /** For whoever measures: what is found must not depend on what else the machine is doing. */
    static final Duration PATIENT = Duration.ofMinutes(1);

    private final PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());
    private final Duration budget;
    private final Lanes lanes;

    /**
     * A parser.
     *
     * @param budget what one page may take
     */
    Extractor(Duration budget) {
        this.budget = budget;
        this.lanes = new Lanes(Runtime.getRuntime().availableProcessors(), budget.plus(Lanes.GRACE));
    }

    /**
     * What the service would make of a page, and what the page says.
     *
     * @throws PageFailure if the service would give the page up
     */
    Reading read(Page page) throws PageFailure, InterruptedException {
        Reading reading = limited(() -> parser.read(page, PageBudget.startingNow(budget)));
        givenUp(reading.outcome());
        return reading;
    }

    /**
     * The same, and how the parser came to it.
     *
     * @throws PageFailure if the service would give the page up
     */
    Explained explain(Page page) throws PageFailure, InterruptedException {
        Explained explained = limited(() -> parser.explain(page, PageBudget.startingNow(budget)));
        givenUp(explained.reading().outcome());
        return explained;
    }

    private <T> T limited(Callable<T> work) throws PageFailure, InterruptedException {
        try {
            return lanes.call(work);
        } catch (StuckException e) {
            throw failure(DeadLetter.Reason.LIMIT_EXCEEDED, e);
        } catch (ExecutionException e) {
            throw failure(DeadLetter.Reason.PROCESSING_FAILED, e.getCause() == null ? e : e.getCause());
        }
    }

    private static void givenUp(ParseOutcome outcome) throws PageFailure {
        if (outcome instanceof ParseOutcome.TooCostly tooCostly) {
            throw new PageFailure(WireNames.of(DeadLetter.Reason.LIMIT_EXCEEDED), tooCostly.detail(), null);
        }
    }

    private static PageFailure failure(DeadLetter.Reason reason, Throwable cause) {
        String message = cause.getMessage();
        return new PageFailure(WireNames.of(reason), message == null ? cause.toString() : message, cause);
    }

    @Override
    public void close() {
        lanes.close();
    }
}
