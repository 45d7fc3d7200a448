package dev.courant.crawler.api;

import dev.courant.crawler.frontier.FrontierAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as {@code application/problem+json} (RFC 9457); a parameter at fault is named in {@code parameter}. */
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return badParameter(
                e, e.getParameterName(), "The parameter '" + e.getParameterName() + "' is missing", request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> bad(BadParameterException e, WebRequest request) {
        return badParameter(e, e.parameter(), String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrong(DefinitionException e, WebRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The definition is wrong: " + e.getMessage());
        problem.setProperty("field", e.field());
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unknown(UnknownException e, WebRequest request) {
        return problem(e, HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> conflict(ConflictException e, WebRequest request) {
        return problem(e, HttpStatus.CONFLICT, request);
    }

    /** Soon somebody knows. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> away(FrontierAwayException e, WebRequest request) {
        return problem(e, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private @Nullable ResponseEntity<Object> problem(Exception e, HttpStatus status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        return handleExceptionInternal(e, problem, new HttpHeaders(), status, request);
    }

    private @Nullable ResponseEntity<Object> badParameter(
            Exception e, String parameter, String detail, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("parameter", parameter);
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    /** Whoever asked cannot mend it, so the details are for the log. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(RuntimeException e, WebRequest request) {
        LOG.error("{} failed", request.getDescription(false), e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service failed on this request; its log says how.");
        return handleExceptionInternal(e, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
