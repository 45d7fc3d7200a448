package dev.courant.parser.identify.gate;

import dev.courant.events.Page;
import dev.courant.events.WireNames;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.ParseOutcome;

/**
 * A page that was made by rule.
 *
 * @param name its kind, skin and language
 */
record GeneratedPage(String name, String url, String html) {
    /** {@code article}, or why it is none. */
    String verdict(PageParser parser) {
        Page page = Pages.html(url, html);
        return switch (parser.parse(page, Pages.budget())) {
            case ParseOutcome.NotAnArticle(var rejection) -> WireNames.of(rejection.reason());
            case ParseOutcome.Parsed _ -> "article";
            case ParseOutcome other -> other.toString();
        };
    }
}
