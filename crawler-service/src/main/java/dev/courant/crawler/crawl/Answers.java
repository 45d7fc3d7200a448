package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What an answer without content means for the frontier: the same for pages and lists. */
final class Answers {
    /** Pause of a host that could not be asked because our own proxy was away. */
    private static final Duration WITHOUT_PROXY = Duration.ofSeconds(30);

    private final Clock clock;

    Answers(Clock clock) {
        this.clock = clock;
    }

    /** What to report; empty if the answer is one to be read (2xx). */
    Optional<Result> withoutContent(FetchResult result) {
        return switch (result) {
            case FetchResult.Redirect redirect -> Optional.of(new Result.Redirected(redirect.target()));
            case Failure failure -> Optional.of(failed(failure));
            case Answer answer when answer.isSuccess() -> Optional.empty();
            case Answer answer -> Optional.of(refused(answer));
        };
    }

    private static Result failed(Failure failure) {
        Outcome outcome = outcome(failure.reason());
        if (isUnreachable(failure)) {
            return new Result.Unreachable(outcome);
        }
        return switch (failure.reason()) {
            case NO_PROXY -> new Result.Deferred(WITHOUT_PROXY);
            case REFUSED_ADDRESS, UNKNOWN_ENCODING -> new Result.Ended(outcome);
            case UNKNOWN_HOST, CONNECTION_FAILED, TLS_FAILED, TIMEOUT, BAD_ANSWER, BROKEN_BODY -> passing(outcome);
        };
    }

    /** Whether no URL of the site can be asked for now. */
    static boolean isUnreachable(Failure failure) {
        return switch (failure.reason()) {
            case UNKNOWN_HOST, CONNECTION_FAILED, TLS_FAILED, TIMEOUT -> !failure.connected();
            case REFUSED_ADDRESS, NO_PROXY, BAD_ANSWER, UNKNOWN_ENCODING, BROKEN_BODY -> false;
        };
    }

    /** What it ends as if a request always fails so. */
    static Outcome outcome(FetchResult.Reason reason) {
        return switch (reason) {
            case REFUSED_ADDRESS -> Outcome.REFUSED_ADDRESS;
            case UNKNOWN_ENCODING -> Outcome.UNKNOWN_ENCODING;
            case UNKNOWN_HOST -> Outcome.UNKNOWN_HOST;
            case CONNECTION_FAILED, NO_PROXY -> Outcome.CONNECTION_FAILED;
            case TLS_FAILED -> Outcome.TLS_FAILED;
            case TIMEOUT -> Outcome.TIMEOUT;
            case BAD_ANSWER -> Outcome.HTTP_ERROR;
            case BROKEN_BODY -> Outcome.BROKEN_BODY;
        };
    }

    private Result refused(Answer answer) {
        var retryAfter = RetryAfter.of(answer.headers().retryAfter(), clock.instant());
        int status = answer.status();
        return switch (status) {
            case 429, 503 -> new Result.Failed(Outcome.OVERLOADED, retryAfter, true);
            case 408, 425 -> new Result.Failed(Outcome.TIMEOUT, retryAfter, false);
            default ->
                status >= 500 && status < 600
                        ? new Result.Failed(Outcome.SERVER_ERROR, retryAfter, false)
                        : new Result.Ended(Outcome.HTTP_ERROR);
        };
    }

    private static Result passing(Outcome outcome) {
        return new Result.Failed(outcome, null, false);
    }
}
