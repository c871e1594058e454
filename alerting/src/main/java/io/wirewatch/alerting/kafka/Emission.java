package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.contracts.wire.Topic;
import org.apache.kafka.streams.processor.api.Record;

/** What a step of the topology passes on. */
sealed interface Emission {
  /** A match on its way to the owner of its subscriber. */
  static Record<String, Emission> toDecide(Match match) {
    return new Record<>(
        match.subscription().subscriber(),
        new ToDecide(Incoming.of(match)),
        match.article().observedAt().toEpochMilli());
  }

  /** News of an article on its way to the owner of its story. */
  static Record<String, Emission> toWatch(News news) {
    return new Record<>(news.story(), new ToWatch(news), news.at().toEpochMilli());
  }

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
