package io.wirewatch.enrich.topics;

import java.util.Set;

/**
 * Recognises an article that tells of nothing that happened: a drill, a report taken back.
 *
 * @param name what it recognises
 * @param condition a query over a sentence
 * @param from weight of the sentences that must meet it; above that of any headline alone
 * @param spares topics that such an article may have all the same
 */
record NoEvent(String name, Condition condition, double from, Set<String> spares) {

  /** Whether so much of the article says so. */
  boolean holds(Report report) {
    boolean titled = !report.scenes().isEmpty() && report.scenes().get(0).passage().isTitle();
    double strength = 0;
    for (Scene scene : report.scenes()) {
      if (condition.holds(scene, Set.of())) {
        strength += Report.weight(scene.passage(), titled);
      }
    }
    return strength >= from;
  }
}
