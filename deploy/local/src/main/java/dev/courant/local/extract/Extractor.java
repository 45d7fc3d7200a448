package dev.courant.local.extract;

import dev.courant.events.DeadLetter;
import dev.courant.events.Page;
import dev.courant.events.WireNames;
import dev.courant.parser.Explained;
import dev.courant.parser.PageParser;
import dev.courant.parser.Reading;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.BudgetExceededException;
import dev.courant.parser.limit.PageBudget;
import dev.courant.parser.limit.StuckException;
import dev.courant.parser.limit.TimeLimit;
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
    private final TimeLimit limit;

    /**
     * A parser.
     *
     * @param budget what one page may take
     */
    Extractor(Duration budget) {
        this.budget = budget;
        this.limit = new TimeLimit(budget.plus(TimeLimit.GRACE));
    }

    /**
     * What the service would make of a page, and what the page says.
     *
     * @throws PageFailure if the service would give the page up
     */
    Reading read(Page page) throws PageFailure, InterruptedException {
        return limited(() -> parser.read(page, PageBudget.startingNow(budget)));
    }

    /**
     * The same, and how the parser came to it.
     *
     * @throws PageFailure if the service would give the page up
     */
    Explained explain(Page page) throws PageFailure, InterruptedException {
        return limited(() -> parser.explain(page, PageBudget.startingNow(budget)));
    }

    private <T> T limited(Callable<T> work) throws PageFailure, InterruptedException {
        try {
            return limit.call(work);
        } catch (StuckException e) {
            throw failure(DeadLetter.Reason.LIMIT_EXCEEDED, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private static PageFailure failure(Throwable cause) {
        return switch (cause) {
            case BudgetExceededException _, StackOverflowError _, OutOfMemoryError _ ->
                failure(DeadLetter.Reason.LIMIT_EXCEEDED, cause);
            default -> failure(DeadLetter.Reason.PROCESSING_FAILED, cause);
        };
    }

    private static PageFailure failure(DeadLetter.Reason reason, Throwable cause) {
        String message = cause.getMessage();
        return new PageFailure(WireNames.of(reason), message == null ? cause.toString() : message, cause);
    }

    @Override
    public void close() {
        limit.close();
    }
}
