package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import java.time.Instant;

/**
 * What an article version says of its story.
 *
 * @param stays the stories that it was in
 * @param articleId article
 * @param version its version
 * @param at when it was fetched
 * @param values what it says
 */
public record Report(Stays stays, String articleId, int version, Instant at, StoryValues values) {

  static Report of(EnrichedArticle enriched) {
    return new Report(
        Stays.in(enriched.story().id()),
        enriched.article().id(),
        enriched.article().version(),
        enriched.article().fetchedAt(),
        StoryValues.of(enriched));
  }

  /** The id of the version. */
  public String versionId() {
    return articleId + ":" + version;
  }

  Report after(StoryWatch.Merge merge) {
    return new Report(stays.then(merge), articleId, version, at, values);
  }
}
