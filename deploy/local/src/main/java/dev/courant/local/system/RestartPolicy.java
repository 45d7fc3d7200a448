package dev.courant.local.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** When to start a service again that has died: soon at first, later each time, and not for ever. */
final class RestartPolicy {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MAX_DEATHS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * Notes a death.
     *
     * @return how long to wait before the next start; empty to give up
     */
    Optional<Duration> afterDeath(Instant now) {
        deaths.addLast(now);
        while (deaths.getFirst().isBefore(now.minus(WINDOW))) {
            deaths.removeFirst();
        }
        return deaths.size() >= MAX_DEATHS
                ? Optional.empty()
                : Optional.of(FIRST_PAUSE.multipliedBy(1L << (deaths.size() - 1)));
    }

    /** In words, for the message that gives up. */
    static String limit() {
        return MAX_DEATHS + " times within " + WINDOW.toMinutes() + " minutes";
    }
}
