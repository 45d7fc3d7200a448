package dev.courant.parser.extract.metadata;

/**
 * What one extractor found for one field.
 *
 * @param extractor who found it
 * @param trust from 0 to 1: how often what stands in such a place is right; the highest offer wins, the first of equals
 */
public record Offer<T>(Field<T> field, T value, String extractor, double trust) {}
