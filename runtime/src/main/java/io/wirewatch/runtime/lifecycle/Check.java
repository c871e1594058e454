package io.wirewatch.runtime.lifecycle;

/** What a part says when asked whether it does its work. */
public sealed interface Check {
  /** It does its work. */
  record Ready() implements Check {}

  /**
   * It does not, or not yet.
   *
   * @param reason why, as a sentence for an operator
   */
  record NotReady(String reason) implements Check {}

  /** It does its work. */
  static Check ready() {
    return new Ready();
  }

  /** It does not, or not yet. */
  static Check notReady(String reason) {
    return new NotReady(reason);
  }
}
