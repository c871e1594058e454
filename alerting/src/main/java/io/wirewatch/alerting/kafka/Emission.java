package io.wirewatch.alerting.kafka;

import io.wirewatch.contracts.wire.Topic;

/** What a step of the topology passes on. */
sealed interface Emission {

  /**
   * A record for a topic of the catalogue.
   *
   * @param topic where to
   * @param value its JSON
   */
  record ToTopic(Topic<?> topic, byte[] value) implements Emission {}

  /**
   * A match or a merge on its way to the owner of its subscriber.
   *
   * @param incoming what to decide about
   */
  record ToDecide(Incoming incoming) implements Emission {}
}
