package io.wirewatch.enrich.topics;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An article as topics, facts and severity see it: sentences with their cues, names and places.
 *
 * @param scenes its sentences: title, summary, body
 * @param entities names found before
 * @param places places found before
 * @param countries countries that it is about, most first
 * @param publishedAt when it was published; absent where unknown
 * @param reliability Admiralty letter of its source; absent where unknown
 */
public record Report(
    List<Scene> scenes,
    List<Entity> entities,
    List<Place> places,
    List<String> countries,
    Instant publishedAt,
    String reliability) {

  /** Weight of a sentence by where it stands: headline and lead say what an article is about. */
  public static double weight(Passage passage, boolean titled) {
    if (passage.isTitle()) {
      return 1.2;
    }
    int ordinal = passage.ordinal();
    if (ordinal == 0) {
      return titled ? 1.0 : 1.2;
    }
    if (ordinal == 1) {
      return 0.85;
    }
    if (ordinal == 2) {
      return 0.65;
    }
    if (ordinal <= 5) {
      return 0.45;
    }
    return ordinal <= 11 ? 0.3 : 0.2;
  }

  /** Reads an article; names and places are those found before. */
  public static Report of(
      Cues cues,
      Reading reading,
      List<Entity> entities,
      List<Place> places,
      List<String> countries,
      Instant publishedAt,
      String reliability) {
    List<Scene> scenes = cues.scenes(reading);
    if (publishedAt != null) {
      int year = publishedAt.atZone(ZoneOffset.UTC).getYear();
      scenes.forEach(scene -> scene.dated(year));
    }
    for (Place place : places) {
      for (Mention mention : place.mentions()) {
        Scene scene = at(scenes, mention);
        if (scene != null) {
          scene.place(place);
        }
      }
    }
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        Scene scene = at(scenes, mention);
        if (scene != null) {
          scene.entity(entity, mention);
        }
      }
    }
    return new Report(scenes, entities, places, countries, publishedAt, reliability);
  }

  private static Scene at(List<Scene> scenes, Mention mention) {
    for (Scene scene : scenes) {
      Passage passage = scene.passage();
      if (passage.field().equals(mention.field())
          && mention.start() >= passage.start()
          && mention.start() < passage.end()) {
        return scene;
      }
    }
    return null;
  }
}
