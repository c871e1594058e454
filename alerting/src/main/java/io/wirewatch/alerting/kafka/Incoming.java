package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.Notice;
import io.wirewatch.alerting.decide.StoryMerge;

/**
 * What the owner of a subscriber has to decide about: a match, a merge or a notice.
 *
 * @param subscriber who
 * @param article what matched; absent elsewhere, and where the match itself has it, as an earlier
 *     release wrote it
 * @param match a match; else absent
 * @param merge a merge; else absent
 * @param notice that something was taken back; else absent
 */
public record Incoming(
    String subscriber, MatchedArticle article, Match match, StoryMerge merge, Notice notice) {

  static Incoming of(Match match) {
    String subscriber = match.subscription().subscriber();
    return new Incoming(subscriber, match.article(), match.with(null), null, null);
  }

  static Incoming of(String subscriber, StoryMerge merge) {
    return new Incoming(subscriber, null, null, merge, null);
  }

  static Incoming of(String subscriber, Notice notice) {
    return new Incoming(subscriber, null, null, null, notice);
  }

  /** The match with its article. */
  Match whole() {
    return article == null ? match : match.with(article);
  }

  Incoming with(MatchedArticle other) {
    return new Incoming(subscriber, other, match, merge, notice);
  }
}
