package dev.courant.local.extract;

import dev.courant.events.ArticleEventCodec;
import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.WireNames;
import dev.courant.local.console.UserError;
import dev.courant.parser.ParseOutcome;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event that the parser makes of one page.
 *
 * @param json what would stand in the topic, in one line
 * @param refusal why it is no article, in a sentence; empty if it is one
 */
record SinglePage(String json, String refusal) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Parses a page.
     *
     * @throws UserError if the page is given up
     */
    static SinglePage of(Page page, Extractor extractor) throws InterruptedException {
        try {
            return of(extractor.read(page).outcome());
        } catch (PageFailure e) {
            throw new UserError("The page cannot be parsed (" + e.reason() + "): " + e.getMessage(), e);
        }
    }

    private static SinglePage of(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Parsed(var article) -> new SinglePage(text(ArticleEventCodec.json(article)), "");
            case ParseOutcome.NotAnArticle(var rejection) -> refused(rejection);
            case ParseOutcome.NoPage(var rejection) -> refused(rejection);
            case ParseOutcome.TooCostly tooCostly ->
                throw new UserError("The page cannot be parsed (" + tooCostly.reason() + "): " + tooCostly.detail());
            case ParseOutcome.Gone(var removal) ->
                new SinglePage(text(ArticleEventCodec.encode(removal).value()), "The page is gone.");
        };
    }

    private static SinglePage refused(Rejection rejection) {
        return new SinglePage(
                text(RejectionCodec.encode(rejection).value()),
                "The page is no article: " + WireNames.of(rejection.reason())
                        + (rejection.detail() == null ? "" : " (" + rejection.detail() + ")")
                        + ". Above is the rejection that goes to news.rejections.");
    }

    /** The same JSON for human eyes. */
    String pretty() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
