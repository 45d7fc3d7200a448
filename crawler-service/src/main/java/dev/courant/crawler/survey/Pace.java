package dev.courant.crawler.survey;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Delays between requests, and the limits of a whole survey. One thread's. */
final class Pace {
    private final SurveyLimits limits;
    private final long startedAt = System.nanoTime();
    private final Map<String, Long> lastEnds = new HashMap<>();
    private int requests;

    Pace(SurveyLimits limits) {
        this.limits = limits;
    }

    /**
     * Waits for a host's turn.
     *
     * @param asked what its robots.txt asks for
     * @return false if the limits allow no further request, at once
     */
    boolean await(String host, Duration asked) throws InterruptedException {
        Long lastEnd = lastEnds.get(host);
        long delay = Math.max(limits.delay().toNanos(), asked.toNanos());
        long now = System.nanoTime();
        long wait = lastEnd == null ? 0 : Math.max(0, lastEnd + delay - now);
        if (requests >= limits.requests()
                || now + wait - startedAt > limits.time().toNanos()) {
            return false;
        }
        Thread.sleep(Duration.ofNanos(wait));
        requests++;
        return true;
    }

    void ended(String host) {
        lastEnds.put(host, System.nanoTime());
    }
}
