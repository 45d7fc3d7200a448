package dev.courant.indexer.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** The page's templates, compiled with the service; they escape all that they show. */
@Singleton
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    String results(ResultsView view) {
        return render("results.jte", Map.of("view", view));
    }

    String article(ArticleView view) {
        return render("article.jte", Map.of("view", view));
    }

    /** A page that says one thing. */
    String message(String title, String text) {
        return render("message.jte", Map.of("title", title, "text", text));
    }

    /** A page of another part of the service, whose template shows a view. */
    public String page(String template, Object view) {
        return render(template, Map.of("view", view));
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }
}
