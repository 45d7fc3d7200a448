package dev.courant.local.console;

import java.util.function.IntSupplier;

/**
 * Ctrl-C and SIGTERM as an order to come to an end rather than as a failure: what is given runs when either comes, and its
 * result is the exit code, where a JVM would say 130 or 143 by itself. Closed by whoever is done before that.
 */
public final class OnSignal implements AutoCloseable {
    private final Thread hook;
    private volatile boolean came;
    private volatile boolean closed;

    /** From now on; {@code stop} must return, or the JVM never ends. */
    public OnSignal(IntSupplier stop) {
        hook = new Thread(() -> stop(stop), "on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(IntSupplier stop) {
        if (!closed) {
            came = true;
            Runtime.getRuntime().halt(stop.getAsInt());
        }
    }

    /** Whether one came. */
    public boolean came() {
        return came;
    }

    /** Leaves signals to the JVM again. */
    @Override
    public void close() {
        closed = true;
        if (!came) {
            removeHook();
        }
    }

    private boolean removeHook() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEndingAlready) {
            return false;
        }
    }
}
