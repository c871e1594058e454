package io.wirewatch.enrich.claims;

/**
 * A run of tokens.
 *
 * @param from first
 * @param to last, inclusive
 */
record Span(int from, int to) {}
