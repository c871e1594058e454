package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
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
   * A match on its way to the owner of its subscriber.
   *
   * @param match the match
   */
  record ToDecide(Match match) implements Emission {}
}
