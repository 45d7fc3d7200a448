package dev.courant.indexer.search;

/**
 * A parameter that cannot be used.
 *
 * @param parameter its name
 * @param detail what is wrong with it and what is allowed
 */
public record BadParameter(String parameter, String detail) {}
