package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.StoryMerge;

/**
 * What the owner of a subscriber has to decide about: a match or a merge.
 *
 * @param subscriber who
 * @param match a match; absent for a merge
 * @param merge a merge; absent for a match
 */
public record Incoming(String subscriber, Match match, StoryMerge merge) {

  static Incoming of(Match match) {
    return new Incoming(match.subscription().subscriber(), match, null);
  }
}
