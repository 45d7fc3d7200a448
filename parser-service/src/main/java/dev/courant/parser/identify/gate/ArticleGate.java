package dev.courant.parser.identify.gate;

import dev.courant.events.Rejection.Reason;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import java.util.Optional;

/** Decides whether a page is an article. In doubt it is: a page that is refused is lost to readers, one too many is not. */
public final class ArticleGate {
    /** The first that knows the page names the reason. */
    private static final List<Rule> RULES = List.of(
            evidence -> evidence.text().pageLength() == 0 ? Optional.of(Reason.EMPTY) : Optional.empty(),
            new ErrorPage(),
            new ConsentWall(),
            new PaywallStub(),
            new OwnPage(),
            new Listing(),
            evidence -> evidence.title().isEmpty() ? Optional.of(Reason.NO_TITLE) : Optional.empty(),
            new Brevity());

    private ArticleGate() {}

    /** Why the page is refused, and the figures behind it. */
    public record Refusal(Reason reason, String detail) {}

    /** The refusal of a page that is no article; empty for an article. */
    public static Optional<Refusal> refuse(HtmlPage page, Extraction extraction) {
        Evidence evidence = new Evidence(page, extraction);
        for (Rule rule : RULES) {
            Optional<Reason> reason = rule.refuse(evidence);
            if (reason.isPresent()) {
                return Optional.of(new Refusal(reason.get(), evidence.figures()));
            }
        }
        return Optional.empty();
    }
}
