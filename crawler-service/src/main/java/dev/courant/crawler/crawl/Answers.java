package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Result;
import java.time.Clock;
import java.util.Optional;

/** What an answer without content means for the frontier: the same for pages and lists. */
final class Answers {
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
        return switch (failure.reason()) {
            case REFUSED_ADDRESS -> new Result.Ended(Outcome.REFUSED_ADDRESS);
            case UNKNOWN_ENCODING -> new Result.Ended(Outcome.UNKNOWN_ENCODING);
            case UNKNOWN_HOST -> passing(Outcome.UNKNOWN_HOST);
            case CONNECTION_FAILED -> passing(Outcome.CONNECTION_FAILED);
            case TLS_FAILED -> passing(Outcome.TLS_FAILED);
            case TIMEOUT -> passing(Outcome.TIMEOUT);
            case BROKEN_BODY -> passing(Outcome.BROKEN_BODY);
        };
    }

    private Result refused(Answer answer) {
        var retryAfter = RetryAfter.of(answer.headers().retryAfter(), clock.instant());
        int status = answer.status();
        return switch (status) {
            case 429, 503 -> new Result.Failed(Outcome.OVERLOADED, retryAfter, true);
            case 408, 425 -> new Result.Failed(Outcome.TIMEOUT, retryAfter, false);
            default ->
                status >= 500
                        ? new Result.Failed(Outcome.SERVER_ERROR, retryAfter, false)
                        : new Result.Ended(Outcome.HTTP_ERROR);
        };
    }

    private static Result passing(Outcome outcome) {
        return new Result.Failed(outcome, null, false);
    }
}
