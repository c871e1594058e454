package io.wirewatch.query.language;

import java.util.Set;

/** Reads queries; knows the topics and features that they may name. Immutable. */
public final class QueryLanguage {
  /** Raised when the meaning of some query changes: recorded in {@code provenance}. */
  public static final int VERSION = 1;

  private final Features features;
  private final Bounds bounds;
  private final Points points;
  private final Values values;

  /**
   * A language with the standard bounds.
   *
   * @param topics all topic ids; empty takes any
   * @param features what {@code near} may name
   */
  public QueryLanguage(Set<String> topics, Features features) {
    this(topics, features, Bounds.STANDARD);
  }

  public QueryLanguage(Set<String> topics, Features features, Bounds bounds) {
    this.features = features;
    this.bounds = bounds;
    this.points = new Points(features);
    this.values = new Values(new Vocabulary(topics), points, bounds);
  }

  /** The query, or the reason why it is refused. */
  public Parsed parse(String text) {
    try {
      return new Parser(text, values, points, bounds).query();
    } catch (Refusal refusal) {
      return refusal.error();
    }
  }

  /** The geometries behind {@code near}. */
  public Features features() {
    return features;
  }
}
