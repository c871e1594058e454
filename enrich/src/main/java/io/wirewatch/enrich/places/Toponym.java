package io.wirewatch.enrich.places;

import java.util.ArrayList;
import java.util.List;

/** A place name of an article, and what it may mean: one meaning for all its mentions. */
final class Toponym {
  private final String key;
  private final List<Candidate> candidates;
  private final Toponym container;
  private final List<PlaceMention> mentions = new ArrayList<>();

  /**
   * A name that is not mentioned yet.
   *
   * @param key the same for all mentions with this meaning
   * @param container the area it is said to lie in; null where none is said
   */
  Toponym(String key, List<Candidate> candidates, Toponym container) {
    this.key = key;
    this.candidates = candidates;
    this.container = container;
  }

  String key() {
    return key;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  Toponym container() {
    return container;
  }

  /** In no order. */
  List<PlaceMention> mentions() {
    return mentions;
  }
}
