package dev.courant.local.bench.whole;

import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.follow.Metrics;
import dev.courant.local.system.LocalSystem;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Watches the stages from outside, by what their services count. */
final class Progress {
    private static final int SOONEST_MILLIS = 100;
    private static final int LATEST_MILLIS = 2_000;
    private static final Duration STALLED_AFTER = Duration.ofSeconds(45);

    private final LocalSystem system;
    private final Console console;
    private final TimeBox timeBox;

    Progress(LocalSystem system, Console console, TimeBox timeBox) {
        this.system = system;
        this.console = console;
        this.timeBox = timeBox;
    }

    /** How many pages a stage has done since its service started. */
    long done(Stage stage) throws InterruptedException {
        return metrics(stage).map(stage::done).orElse(0L);
    }

    /**
     * Returns when a stage has done so many pages since its service started.
     *
     * @param what for the progress line
     * @return from its first step seen to its last: a step that was seen first began before, so its pages do not count
     * @throws UserError if it stands still, a part of the system is gone for good, or the time is over
     */
    Span await(String what, Stage stage, long target) throws InterruptedException {
        long before = done(stage);
        long seen = before;
        long first = 0;
        long firstAt = 0;
        long seenAt = System.nanoTime();
        while (seen < target) {
            requireLife(stage, seenAt);
            Thread.sleep(pause(new Span(seen - first, (System.nanoTime() - firstAt) / 1e9), target - seen));
            long now = done(stage);
            if (now > seen) {
                seen = now;
                seenAt = System.nanoTime();
                first = firstAt == 0 ? now : first;
                firstAt = firstAt == 0 ? seenAt : firstAt;
            }
            console.progress(String.format(Locale.ROOT, "%s: %d of %d", what, seen - before, target - before));
        }
        console.progressDone(String.format(Locale.ROOT, "%s: %d", what, seen - before));
        return new Span(seen - first, (seenAt - firstAt) / 1e9);
    }

    /**
     * A quarter of what is left to wait: looking costs the service that is looked at, so it is done often only where the end must
     * not be missed.
     */
    private static long pause(Span soFar, long left) {
        double rate = soFar.rate();
        return rate > 0 ? Math.clamp((long) (left / rate * 250), SOONEST_MILLIS, LATEST_MILLIS) : SOONEST_MILLIS;
    }

    private Optional<Metrics> metrics(Stage stage) throws InterruptedException {
        return system.http(stage.service()).metrics().map(Metrics::parse);
    }

    private void requireLife(Stage stage, long seenAt) throws InterruptedException {
        String failure = system.onFailure().getNow("");
        if (!failure.isEmpty()) {
            throw new UserError(failure);
        }
        timeBox.requireTime();
        if (System.nanoTime() - seenAt > STALLED_AFTER.toNanos()) {
            throw new UserError("Nothing has moved for " + STALLED_AFTER.toSeconds() + " s. The "
                    + stage.service().moduleName() + " counts "
                    + metrics(stage).map(stage::others).orElse("nothing, it does not answer") + ". The logs: "
                    + system.state().services().stream()
                            .map(service -> service.log())
                            .toList());
        }
    }
}
