package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The story that an article was put into, as decided on arrival.
 *
 * @param id id of the story
 * @param opened true where the article opened it
 * @param size articles in the story, this one included
 * @param origins independent origins of the story
 * @param similarity to the nearest article of the story; 0 for the first
 * @param duplicateOf the first article of the copy group; absent for an original
 */
public record StoryRef(
    String id,
    @JsonProperty("new") boolean opened,
    int size,
    int origins,
    double similarity,
    String duplicateOf) {}
