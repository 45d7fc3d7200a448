package dev.courant.indexer.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** What the framework answers by itself, an unknown path or a wrong method, is a problem like any other. */
@Singleton
final class ProblemBodies implements JsonErrorResponseBodyProvider<Problem> {
    @Override
    public Problem body(ErrorContext context, HttpResponse<?> response) {
        HttpStatus status = response.status();
        return Problem.of(status, detail(status, context), context.getRequest());
    }

    /** What broke is for the log alone: an exception's message may tell too much. */
    private static String detail(HttpStatus status, ErrorContext context) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return "Something is broken here; the log of the service tells what";
        }
        String detail = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return detail.isEmpty() ? status.getReason() : detail;
    }

    @Override
    public String contentType() {
        return Problem.JSON;
    }
}
