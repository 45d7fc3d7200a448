package dev.courant.indexer.consume;

/** How far this instance is behind its topic. */
@FunctionalInterface
public interface Lag {
    /** Records that it knows of and has not read. */
    long records();
}
