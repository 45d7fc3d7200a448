package dev.courant.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found and may have to be asked for.
 *
 * @param task what it is
 * @param delay the shortest time between two requests that its source asks for; of several for one host the longest holds
 * @param changedAt when the page last changed, as the list has it that names it; null if it does not say
 */
public record Discovery(Task task, Duration delay, @Nullable Instant changedAt) {
    /** Something of which nobody said when it changed. */
    public Discovery(Task task, Duration delay) {
        this(task, delay, null);
    }
}
