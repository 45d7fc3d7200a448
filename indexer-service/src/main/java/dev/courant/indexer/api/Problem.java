package dev.courant.indexer.api;

import dev.courant.indexer.search.BadParameter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the status says what sort of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong and what would be right, for people
 * @param instance the path that was asked for
 * @param errors one per parameter at fault; empty where none is
 */
record Problem(String type, String title, int status, String detail, String instance, List<BadParameter> errors) {
    static final String JSON = "application/problem+json";
    static final MediaType MEDIA_TYPE = MediaType.of(JSON);

    static Problem badRequest(List<BadParameter> errors, HttpRequest<?> request) {
        String detail = errors.stream()
                .map(error -> "'" + error.parameter() + "' " + error.detail())
                .collect(Collectors.joining("; "));
        return of(HttpStatus.BAD_REQUEST, detail, errors, request);
    }

    static Problem of(HttpStatus status, String detail, HttpRequest<?> request) {
        return of(status, detail, List.of(), request);
    }

    private static Problem of(HttpStatus status, String detail, List<BadParameter> errors, HttpRequest<?> request) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, request.getPath(), errors);
    }

    HttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .contentType(MEDIA_TYPE)
                .body(this);
    }
}
