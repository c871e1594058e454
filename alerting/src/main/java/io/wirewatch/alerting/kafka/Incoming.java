package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.Notice;
import io.wirewatch.alerting.decide.StoryMerge;

/**
 * What the owner of a subscriber has to decide about: a match, a merge or a notice.
 *
 * @param subscriber who
 * @param match a match; else absent
 * @param merge a merge; else absent
 * @param notice that something was taken back; else absent
 */
public record Incoming(String subscriber, Match match, StoryMerge merge, Notice notice) {

  static Incoming of(Match match) {
    return new Incoming(match.subscription().subscriber(), match, null, null);
  }
}
