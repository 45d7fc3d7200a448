package dev.courant.local.extract;

import dev.courant.events.Page;
import dev.courant.events.WireNames;
import dev.courant.local.console.UserError;
import dev.courant.parser.Explained;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.Workings;
import dev.courant.parser.extract.text.Explanation;
import dev.courant.parser.extract.text.Explanation.Part;
import dev.courant.parser.extract.text.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the parser came to what it made of a page, for people. */
final class ExplanationText {
    private static final int EXCERPT = 100;

    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    /**
     * The explanation, line by line.
     *
     * @throws UserError if the page is given up
     */
    static List<String> of(Page page, Extractor extractor) throws InterruptedException {
        try {
            return new ExplanationText().lines(page, extractor.explain(page));
        } catch (PageFailure e) {
            throw new UserError("The page cannot be parsed (" + e.reason() + "): " + e.getMessage(), e);
        }
    }

    private List<String> lines(Page page, Explained explained) {
        lines.add("Page     " + page.canonicalUrl());
        lines.add("Outcome  " + outcome(explained.reading().outcome()));
        Workings workings = explained.workings();
        if (workings != null) {
            lines.add(
                    "Charset  " + workings.charset() + (workings.charsetMended() ? ", though another was named" : ""));
            lines.addAll(FieldLines.of(explained.reading().content(), workings.metadata()));
            text(workings.text());
        }
        return lines;
    }

    private static String outcome(ParseOutcome outcome) {
        if (outcome instanceof ParseOutcome.Parsed(var article)) {
            String repairs = article.repairs().isEmpty() ? "" : ", mended: " + String.join(", ", article.repairs());
            return String.format(Locale.ROOT, "article, confidence %.2f%s", article.confidence(), repairs);
        }
        if (outcome instanceof ParseOutcome.NotAnArticle(var rejection)) {
            String detail = rejection.detail() == null ? "" : " (" + rejection.detail() + ")";
            return "no article: " + WireNames.of(rejection.reason()) + detail;
        }
        if (outcome instanceof ParseOutcome.Malformed malformed) {
            return "cannot be read: " + malformed.reason();
        }
        return outcome.toString();
    }

    private void text(Explanation text) {
        lines.add("");
        lines.add(
                text.containers().isEmpty()
                        ? "Text: no element holds running text."
                        : "Text, out of " + String.join(" + ", text.containers()));
        for (Verdict block : text.blocks()) {
            String kind = WireNames.of(block.kind());
            lines.add(
                    block.dropped() == null
                            ? "  kept  %-9s  %s".formatted(kind, excerpt(block.text()))
                            : "  -     %-9s  %s  <- %s"
                                    .formatted(
                                            kind,
                                            excerpt(block.text()),
                                            block.dropped().reason()));
        }
        if (!text.parts().isEmpty()) {
            lines.add("");
            lines.add("Left out of the page before (letters)");
            text.parts().forEach(part -> lines.add(line(part)));
        }
    }

    private static String line(Part part) {
        return "  %6d  %s  “%s”  <- %s"
                .formatted(
                        part.length(),
                        part.element(),
                        part.excerpt(),
                        part.rule().reason());
    }

    /** One line of a text, cut where it is long. */
    static String excerpt(String text) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }
}
