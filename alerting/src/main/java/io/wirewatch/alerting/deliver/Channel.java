package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Tlp;

/** A way to reach a subscriber. An attempt may take as long as its own deadline, never longer. */
public interface Channel {

  /** Its name in a delivery record: {@code webhook}, {@code email}, {@code log}, … */
  String name();

  /** The highest marking that may leave by it. */
  Tlp ceiling();

  /** Tries once; every failure is an answer. */
  Answer send(Alert alert, Sending sending);

  /**
   * What a channel says of itself beside the alert.
   *
   * @param deliveryId the delivery
   * @param address the endpoint's name or an e-mail address
   * @param label which sending it is, such as {@code repeat-1}; empty for the first
   */
  record Sending(String deliveryId, String address, String label) {}
}
