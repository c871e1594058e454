package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.StoryMerge;

/**
 * What the owner of a subscriber has to decide about: a match or a merge.
 *
 * @param subscriber who
 * @param article what matched; absent for a merge, and where the match itself has it, as an earlier
 *     release wrote it
 * @param match a match; absent for a merge
 * @param merge a merge; absent for a match
 */
public record Incoming(String subscriber, MatchedArticle article, Match match, StoryMerge merge) {

  static Incoming of(Match match) {
    return new Incoming(match.subscription().subscriber(), match.article(), match.with(null), null);
  }

  static Incoming of(String subscriber, StoryMerge merge) {
    return new Incoming(subscriber, null, null, merge);
  }

  /** The match with its article. */
  Match whole() {
    return article == null ? match : match.with(article);
  }

  Incoming with(MatchedArticle other) {
    return new Incoming(subscriber, other, match, merge);
  }
}
