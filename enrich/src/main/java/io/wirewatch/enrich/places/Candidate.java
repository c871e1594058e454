package io.wirewatch.enrich.places;

/** One place that a name may mean, with how likely that is so far. */
final class Candidate {
  final int place;
  final double prior;
  double support;
  double probability;

  /** Its number among all candidates of an article. */
  int number;

  /** How near the others are, by their number; {@code null} while it is too unlikely to count. */
  double[] near;

  Candidate(int place, double prior) {
    this.place = place;
    this.prior = prior;
  }

  double score() {
    return prior + support;
  }
}
