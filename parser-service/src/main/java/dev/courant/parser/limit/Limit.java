package dev.courant.parser.limit;

/** What a page may have too much of. */
public enum Limit {
    /** Tags and comments: a tree costs a hundred times its text. */
    TOO_MUCH_MARKUP,
    /** Time. */
    TOO_SLOW,
    /** Memory that reading it took. */
    TOO_MUCH_MEMORY,
    /** Things within things, deeper than the stack. */
    TOO_DEEP
}
