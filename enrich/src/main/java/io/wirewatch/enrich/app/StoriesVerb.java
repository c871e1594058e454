package io.wirewatch.enrich.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.story.HeapMemory;
import io.wirewatch.enrich.story.StoryAssigner;

/**
 * The verb {@code stories}: articles or enriched articles in time order in, the story of each out,
 * as decided on arrival. One instance is one stream of articles, on one thread.
 */
public final class StoriesVerb {
  private final EnrichVerb enrich = new EnrichVerb();
  private final StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);

  /** The story of one article. */
  public ObjectNode answer(JsonNode input) {
    EnrichedArticle enriched =
        input.path("article").isObject()
            ? Json.read(input.toString(), EnrichedArticle.class)
            : enrich.enrich(input);
    StoryRef story = assigner.assign(enriched).article().story();
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("name", input.path("name").asText(enriched.article().id()));
    answer.put("storyId", story.id());
    answer.put("similarity", Math.round(story.similarity() * 1e4) / 1e4);
    if (story.duplicateOf() != null) {
      answer.put("duplicateOf", story.duplicateOf());
    }
    return answer;
  }
}
