package dev.courant.local.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a survey of a site came to, as the crawler tells it. */
sealed interface SiteFindings {
    /**
     * There is something to propose.
     *
     * @param lists all that could be read, those of the proposal first
     */
    record Proposed(Proposal proposal, List<FoundList> lists) implements SiteFindings {
        public Proposed {
            lists = List.copyOf(lists);
        }
    }

    /**
     * There is nothing to propose.
     *
     * @param message a sentence that says why, and what to do
     * @param tried one line for each request
     */
    record Nothing(String message, List<String> tried) implements SiteFindings {
        public Nothing {
            tried = List.copyOf(tried);
        }
    }

    /** A source as it could be added; its fields are those of {@link dev.courant.events.Source}. */
    record Proposal(
            String id,
            String name,
            String url,
            @Nullable String language,
            List<String> feeds,
            List<String> sitemaps,
            List<String> sections) {}

    /**
     * A list of pages.
     *
     * @param kind {@code feed}, {@code sitemap} or {@code section}
     * @param entries how many pages it names
     * @param dated how many of them with a date
     * @param fresh how many of these are of the last days
     * @param newestAt ISO 8601; null where no entry has a date
     * @param leftOut why the proposal does without it; null if it is part of it
     */
    record FoundList(
            String kind,
            String url,
            int entries,
            int dated,
            int fresh,
            @Nullable String newestAt,
            @Nullable String leftOut) {}

    /** Reads an answer of {@code POST /api/v1/surveys}. */
    static SiteFindings of(JsonNode survey) {
        JsonNode proposal = survey.path("proposal");
        if (!proposal.isObject()) {
            List<String> tried = new ArrayList<>();
            survey.path("attempts")
                    .forEach(attempt -> tried.add(attempt.path("url").asString("") + "  "
                            + attempt.path("outcome").asString("")));
            return new Nothing(survey.path("message").asString("The survey found nothing."), tried);
        }
        List<FoundList> lists = new ArrayList<>();
        survey.path("findings").forEach(finding -> lists.add(list(finding)));
        return new Proposed(proposal(proposal), lists);
    }

    private static Proposal proposal(JsonNode proposal) {
        return new Proposal(
                proposal.path("id").asString(""),
                proposal.path("name").asString(""),
                proposal.path("url").asString(""),
                text(proposal.path("language")),
                texts(proposal.path("feeds")),
                texts(proposal.path("sitemaps")),
                texts(proposal.path("sections")));
    }

    private static FoundList list(JsonNode finding) {
        return new FoundList(
                finding.path("kind").asString("").toLowerCase(Locale.ROOT),
                finding.path("url").asString(""),
                finding.path("entries").asInt(0),
                finding.path("dated").asInt(0),
                finding.path("fresh").asInt(0),
                text(finding.path("newestAt")),
                text(finding.path("leftOut")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return List.copyOf(texts);
    }
}
