package dev.courant.servers;

import java.util.ArrayList;
import java.util.List;

/** Stops what still runs when this JVM ends: last started, first stopped, since later ones lean on earlier ones. */
final class LiveChildren {
    private static final LiveChildren INSTANCE = new LiveChildren();

    private final List<ChildProcess> children = new ArrayList<>();

    private LiveChildren() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "child-stopper"));
    }

    static void add(ChildProcess child) {
        INSTANCE.register(child);
    }

    static void remove(ChildProcess child) {
        INSTANCE.forget(child);
    }

    private synchronized void register(ChildProcess child) {
        children.removeIf(earlier -> !earlier.isAlive());
        children.add(child);
    }

    private synchronized void forget(ChildProcess child) {
        children.remove(child);
    }

    private synchronized List<ChildProcess> snapshot() {
        return List.copyOf(children);
    }

    private void stopAll() {
        snapshot().reversed().forEach(ChildProcess::close);
    }
}
