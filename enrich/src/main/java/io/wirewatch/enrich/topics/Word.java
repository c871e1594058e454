package io.wirewatch.enrich.topics;

/**
 * A word of a passage.
 *
 * @param form folded: lower case, no accents, one spelling per letter
 * @param start first code unit in the field
 * @param end one past the last code unit
 * @param capital whether it begins with a capital as it stands
 */
public record Word(String form, int start, int end, boolean capital) {}
