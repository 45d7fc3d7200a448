package dev.courant.local.system;

import java.util.Map;
import java.util.function.Consumer;

/** A broker and a search engine that run, made for one system and ended with it. */
public interface Backends extends AutoCloseable {
    /** For {@code bootstrap.servers}. */
    String kafka();

    /** Without a slash at the end. */
    String elasticsearch();

    /** {@code kafka} and {@code elasticsearch}; none of what is no process that this machine shows. */
    Map<String, Long> pids();

    /** Tells, in a sentence, when either ends without having been asked to. */
    void onDeath(Consumer<String> listener);

    @Override
    void close();
}
