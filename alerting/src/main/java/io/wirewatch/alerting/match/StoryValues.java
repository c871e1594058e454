package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.StoryRef;

/**
 * What a query may ask of an article's story, at an instant.
 *
 * @param size articles
 * @param origins independent origins
 * @param severity the worst of its articles; absent where none has any
 */
public record StoryValues(int size, int origins, Severity severity) {

  /** What an article says of its story. */
  static StoryValues of(EnrichedArticle enriched) {
    StoryRef story = enriched.story();
    return new StoryValues(
        story == null ? 1 : story.size(), story == null ? 1 : story.origins(), enriched.severity());
  }

  /**
   * An article of the story, as it reads when the story is this one or more. Urgency and certainty
   * stay its own: nothing grows in them.
   */
  public EnrichedArticle of(StoryRef story, EnrichedArticle article) {
    StoryValues own = of(article);
    StoryRef ref =
        new StoryRef(
            story.id(),
            story.opened(),
            Math.max(own.size, size),
            Math.max(own.origins, origins),
            story.similarity(),
            story.duplicateOf());
    return new EnrichedArticle(
        article.article(),
        article.source(),
        article.language(),
        article.entities(),
        article.places(),
        article.countries(),
        article.topics(),
        worse(own.severity, severity),
        article.facts(),
        article.claims(),
        article.aliasAssertions(),
        ref,
        article.provenance());
  }

  private static Severity worse(Severity own, Severity now) {
    if (now == null || own != null && own.score() >= now.score()) {
      return own;
    }
    return new Severity(
        now.score(),
        now.level(),
        own == null ? null : own.urgency(),
        own == null ? null : own.certainty(),
        now.reasons());
  }
}
