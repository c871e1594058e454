package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.StoryWatch.News;
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

  /**
   * What an article means for the others of its story.
   *
   * @param news what
   */
  record ToWatch(News news) implements Emission {}
}
