package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import java.util.List;

/**
 * What the arrival of an article did.
 *
 * @param article the article with its story
 * @param origin the independent origin that the article counts for
 * @param stories the newest record of each story that it changed, also those that closed because
 *     time went on
 * @param changes what changed in them, in order
 */
public record Assignment(
    EnrichedArticle article, String origin, List<Story> stories, List<StoryChange> changes) {

  public Assignment {
    stories = List.copyOf(stories);
    changes = List.copyOf(changes);
  }
}
