package dev.courant.indexer.api;

import dev.courant.indexer.search.BadParameter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param errors one per parameter at fault; empty where none is
 */
record Problem(String type, String title, int status, String detail, List<BadParameter> errors) {
    static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    static HttpResponse<Problem> badRequest(List<BadParameter> errors) {
        String detail = errors.stream()
                .map(error -> "'" + error.parameter() + "' " + error.detail())
                .collect(Collectors.joining("; "));
        return response(HttpStatus.BAD_REQUEST, detail, errors);
    }

    static HttpResponse<Problem> of(HttpStatus status, String detail) {
        return response(status, detail, List.of());
    }

    static Problem plain(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, List.of());
    }

    private static HttpResponse<Problem> response(HttpStatus status, String detail, List<BadParameter> errors) {
        Problem problem = new Problem("about:blank", status.getReason(), status.getCode(), detail, errors);
        return HttpResponse.<Problem>status(status).contentType(MEDIA_TYPE).body(problem);
    }
}
