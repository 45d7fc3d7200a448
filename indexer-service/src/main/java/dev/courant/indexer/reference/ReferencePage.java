package dev.courant.indexer.reference;

import dev.courant.indexer.page.Templates;
import dev.courant.indexer.reference.ReferenceView.Operation;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;

/**
 * {@code /openapi.json}, and {@code /api} for people. Its forms work without a script: one sends what was filled in back
 * to the page, which leads on to the address that this makes.
 */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReferencePage {
    /** The form's field that names the operation. */
    public static final String OPERATION = "operation";

    private final ApiDescription description;
    private final Templates templates;
    private final ReferenceView view;
    private final NewestArticle newest;

    ReferencePage(ApiDescription description, Templates templates, NewestArticle newest) {
        this.description = description;
        this.templates = templates;
        this.newest = newest;
        this.view = new ReferenceReader(description.document()).read();
    }

    @Get(uri = "/openapi.json", produces = MediaType.APPLICATION_JSON)
    String document() {
        return description.document().toString();
    }

    @Get(uri = "/api", produces = MediaType.TEXT_HTML)
    HttpResponse<String> page(HttpRequest<?> request) {
        String tried = request.getParameters().get(OPERATION);
        Optional<Operation> operation = view.operations().stream()
                .filter(known -> known.id().equals(tried))
                .findFirst();
        return operation.isPresent()
                ? HttpResponse.seeOther(URI.create(RequestAddress.of(operation.get(), request.getParameters())))
                : HttpResponse.ok(templates.page("api.jte", withAnArticle()));
    }

    /** What is to be read is there already, so that one click shows an article. */
    private ReferenceView withAnArticle() {
        Optional<String> id = newest.id();
        return id.isEmpty() ? view : view.withInitial("id", id.get());
    }
}
