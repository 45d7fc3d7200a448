package dev.courant.indexer.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/** Errors for people: what happened and what may help, never a stack trace. */
@Singleton
final class MessagePages implements HtmlErrorResponseBodyProvider {
    private final Templates templates;

    MessagePages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        HttpStatus status = response.status();
        return switch (status) {
            case NOT_FOUND -> templates.message("Nothing here", "There is no page at this address.");
            case SERVICE_UNAVAILABLE ->
                templates.message(
                        "Search is taking a break",
                        "The index cannot be reached just now. It mends itself as a rule: please try again in a minute.");
            default -> templates.message(status.getReason(), "That did not work. Please try again.");
        };
    }
}
