package dev.courant.local.bench.extract;

/** Something that is done to every page of a set. */
public interface Work {
    /** How many pages there are. */
    int pages();

    /**
     * Does a page.
     *
     * @return a number that depends on what was done, so that no compiler leaves it out
     */
    int page(int number);
}
