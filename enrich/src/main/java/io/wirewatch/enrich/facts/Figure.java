package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.FactKind;

/**
 * A figure of a sentence.
 *
 * @param kind what was counted
 * @param min least; absent for "up to"
 * @param max greatest; absent for "at least"
 * @param from first word of it all
 * @param to last word, inclusive
 */
record Figure(FactKind kind, Integer min, Integer max, int from, int to) {}
