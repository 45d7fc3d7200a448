package dev.courant.crawler.survey;

import dev.courant.crawler.survey.Survey.Attempt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was tried in a survey, and what came of it; of a URL that was tried twice, the last. */
final class Attempts {
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    /** Writes down what came of a URL. */
    void note(String url, String outcome) {
        outcomes.put(url, outcome);
    }

    List<Attempt> all() {
        return outcomes.entrySet().stream()
                .map(attempt -> new Attempt(attempt.getKey(), attempt.getValue()))
                .toList();
    }
}
