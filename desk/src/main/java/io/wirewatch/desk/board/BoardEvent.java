package io.wirewatch.desk.board;

import io.wirewatch.contracts.ledger.Delivery;

/** A change of the board that pages want to hear of. */
public sealed interface BoardEvent {
  /**
   * An alert came, or came again.
   *
   * @param card the alert
   */
  record Raised(AlertCard card) implements BoardEvent {}

  /**
   * An attempt to deliver was made.
   *
   * @param delivery the attempt
   */
  record Delivered(Delivery delivery) implements BoardEvent {}

  /** Some source changed. */
  record SourcesChanged() implements BoardEvent {}
}
