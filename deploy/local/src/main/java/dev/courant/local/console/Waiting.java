package dev.courant.local.console;

import java.time.Duration;

/** Shows what is waited for, and at a terminal for how long already; closed when the wait is over. */
public final class Waiting implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Console console;
    private final String what;
    private boolean over;

    /** Waits from now on. */
    public Waiting(Console console, String what) {
        this.console = console;
        this.what = what;
        console.progress(what);
        if (console.isTerminal()) {
            Thread.ofVirtual().start(this::tick);
        }
    }

    private void tick() {
        try {
            for (int seconds = 0; show(seconds); seconds++) {
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it, and nothing is lost if somebody does.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean show(int seconds) {
        if (!over) {
            console.progress(what + " " + seconds + " s");
        }
        return !over;
    }

    @Override
    public synchronized void close() {
        over = true;
        console.progressDone(what);
    }
}
