package io.wirewatch.enrich.gazetteer;

/**
 * A listed name found in a text.
 *
 * @param entry the list's entry
 * @param from first word
 * @param to one past the last word
 * @param confidence 0 to 1
 */
public record Listed(ListedName entry, int from, int to, double confidence) {}
