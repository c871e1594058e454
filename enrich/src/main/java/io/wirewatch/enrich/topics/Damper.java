package io.wirewatch.enrich.topics;

/**
 * Lowers the weight of a sentence that tells of the past, of what may be, or in figures of speech.
 *
 * @param name what it recognises
 * @param condition a query over the sentence
 * @param keep share of the weight that is left
 */
record Damper(String name, Condition condition, double keep) {}
