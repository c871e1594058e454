package io.wirewatch.enrich.topics;

import java.util.Set;

/**
 * Speaks against all topics where an article is about sport, culture, business or the like.
 *
 * @param name what it recognises
 * @param condition a query over a sentence
 * @param from strength that is let pass
 * @param penalty points taken for each unit of strength above that
 * @param most points taken at most
 * @param unless a query over headline or lead that lifts it: an attack in a concert hall is one
 * @param spares topics that it does not touch
 */
record Context(
    String name,
    Condition condition,
    double from,
    double penalty,
    double most,
    Condition unless,
    Set<String> spares) {}
