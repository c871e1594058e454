package io.wirewatch.enrich.facts;

/**
 * A number in the text.
 *
 * @param min least; absent for "up to"
 * @param max greatest; absent for "at least"
 * @param from first word, with what is said of the number ("at least")
 * @param to last word, inclusive
 */
record Quantity(Integer min, Integer max, int from, int to) {}
