package io.wirewatch.enrich.story;

import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryState;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story as its task keeps it: the record on the wire, and what is needed to grow it.
 *
 * @param story the newest record
 * @param centrality how much each kept article resembles the others, by article id
 * @param origins names of the independent origins
 * @param entities who was named
 * @param places where
 * @param countries which countries
 * @param figures the figures stated so far, such as {@code killed 12}
 * @param tellers ids of the sources that report it, by side
 */
public record StoryFile(
    Story story,
    Map<String, Double> centrality,
    List<String> origins,
    List<Tally> entities,
    List<Tally> places,
    List<Tally> countries,
    List<String> figures,
    Map<String, List<String>> tellers) {

  public StoryFile {
    centrality = Map.copyOf(centrality);
    origins = List.copyOf(origins);
    entities = List.copyOf(entities);
    places = List.copyOf(places);
    countries = List.copyOf(countries);
    figures = List.copyOf(figures);
    // The order of the sides is kept; files of before have none.
    tellers =
        tellers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tellers));
  }

  /** The file of a story to which nothing has come yet. */
  static StoryFile empty(String id, Instant at) {
    Story story =
        new Story(
            id,
            StoryState.OPEN,
            null,
            null,
            at,
            at,
            0,
            0,
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            0);
    return new StoryFile(
        story, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
  }
}
