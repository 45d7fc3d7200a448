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
        String detail = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        HttpStatus status = response.status();
        return Problem.plain(status, detail.isEmpty() ? status.getReason() : detail);
    }

    @Override
    public String contentType() {
        return Problem.MEDIA_TYPE.toString();
    }
}
