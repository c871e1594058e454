package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.StoryRef;
import java.util.Optional;

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

  /** The greater of each. */
  StoryValues and(StoryValues other) {
    return new StoryValues(
        Math.max(size, other.size),
        Math.max(origins, other.origins),
        worse(severity, other.severity));
  }

  /** An article of the story, as it reads now that the story is this one. */
  public EnrichedArticle of(StoryRef story, EnrichedArticle article) {
    StoryValues now = of(article).and(this);
    StoryRef ref =
        new StoryRef(
            story.id(),
            story.opened(),
            now.size,
            now.origins,
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
        now.severity,
        article.facts(),
        article.claims(),
        article.aliasAssertions(),
        ref,
        article.provenance());
  }

  private static Severity worse(Severity one, Severity other) {
    return Optional.ofNullable(one)
        .filter(severity -> other == null || severity.score() >= other.score())
        .orElse(other);
  }
}
