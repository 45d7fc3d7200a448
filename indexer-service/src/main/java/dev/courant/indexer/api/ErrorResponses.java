package dev.courant.indexer.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/**
 * Chooses between a problem and a page. Under {@code /api/} it is always a problem, whatever a browser would rather
 * have; elsewhere a page for those who take one.
 */
@Primary
@Singleton
final class ErrorResponses implements ErrorResponseProcessor<Object> {
    private static final String API = "/api/";

    private final ProblemBodies problems;
    private final HtmlErrorResponseBodyProvider pages;

    ErrorResponses(ProblemBodies problems, HtmlErrorResponseBodyProvider pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        MutableHttpResponse<Object> answer = (MutableHttpResponse<Object>) response;
        HttpRequest<?> request = context.getRequest();
        if (request.getMethod() == HttpMethod.HEAD) {
            return answer;
        }
        return isForPeople(request)
                ? answer.<Object>body(pages.body(context, response)).contentType(pages.contentType())
                : answer.<Object>body(problems.body(context, response)).contentType(Problem.MEDIA_TYPE);
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        return !request.getPath().startsWith(API)
                && request.accept().stream().anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE) && !isAny(type));
    }

    private static boolean isAny(MediaType type) {
        return type.getType().equals("*");
    }
}
