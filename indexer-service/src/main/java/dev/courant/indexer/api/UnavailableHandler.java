package dev.courant.indexer.api;

import dev.courant.indexer.search.SearchUnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that cannot answer is 503, as a problem or as a page, whichever was asked for. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<SearchUnavailableException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);
    private static final String RETRY_SECONDS = "5";

    private final ErrorResponseProcessor<?> errors;

    UnavailableHandler(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, SearchUnavailableException e) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), e.getMessage());
        HttpRequest<?> asked = request;
        return errors.processResponse(
                ErrorContext.builder(asked)
                        .cause(e)
                        .errorMessage("Search is not available just now; please try again")
                        .build(),
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_SECONDS));
    }
}
