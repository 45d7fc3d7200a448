package dev.courant.local.bench;

import java.io.IOException;

/** Something that can be measured on any machine by {@code courant bench NAME}. */
public interface Benchmark {
    /** What it is called on the command line and in files: lower case, one word. */
    String name();

    /** What it measures, in a sentence for its line in the list. */
    String description();

    /**
     * Measures once, from nothing to nothing: what it starts has ended when this returns, and it leaves no files.
     *
     * @throws dev.courant.local.console.UserError if it cannot measure here and now; no figure is better than a wrong one
     */
    Measurement run(BenchSettings settings) throws IOException, InterruptedException;
}
