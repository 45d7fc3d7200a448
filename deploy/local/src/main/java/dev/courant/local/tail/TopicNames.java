package dev.courant.local.tail;

import dev.courant.events.Topic;
import dev.courant.events.Topics;
import java.util.List;
import java.util.Optional;

/** The topics by the names that people type: {@code pages.dlq} for {@code news.pages.dlq}. */
final class TopicNames {
    private static final String PREFIX = "news.";

    private TopicNames() {}

    /** Every topic's full name. */
    static List<String> all() {
        return Topics.all().stream().map(Topic::name).toList();
    }

    /** The full name; empty if there is no such topic. */
    static Optional<String> find(String typed) {
        return all().stream()
                .filter(name -> name.equals(typed) || name.equals(PREFIX + typed))
                .findFirst();
    }
}
