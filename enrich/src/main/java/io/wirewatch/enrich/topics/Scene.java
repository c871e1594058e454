package io.wirewatch.enrich.topics;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.enrich.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One sentence with the cues, countries and names that stand in it. */
public final class Scene {
  /** Years after which a year is told as past: last year's is often part of the news. */
  private static final int OLD = 2;

  private final Passage passage;
  private final BitSet cues;
  private final List<Hit> hits = new ArrayList<>();
  private final Set<String> countries = new HashSet<>(4);
  private final Set<String> entityTypes = new HashSet<>(4);
  private final Set<String> names = new HashSet<>(4);
  private final Set<String> places = new HashSet<>(4);
  private boolean oldYear;

  /**
   * A cue on words.
   *
   * @param cue its number
   * @param from first word
   * @param to last word, inclusive
   */
  public record Hit(int cue, int from, int to) {}

  Scene(Passage passage, int cueCount) {
    this.passage = passage;
    this.cues = new BitSet(cueCount);
  }

  /** All sentences as one, for queries over the whole article. */
  static Scene union(List<Scene> scenes, int cueCount, List<String> countries) {
    Scene whole = new Scene(null, cueCount);
    for (Scene scene : scenes) {
      whole.cues.or(scene.cues);
      whole.entityTypes.addAll(scene.entityTypes);
      whole.names.addAll(scene.names);
      whole.places.addAll(scene.places);
      whole.oldYear |= scene.oldYear;
      whole.countries.addAll(scene.countries);
    }
    whole.countries.addAll(countries);
    return whole;
  }

  void note(int cue, int from, int to) {
    cues.set(cue);
    hits.add(new Hit(cue, from, to));
  }

  void country(String code) {
    countries.add(code);
  }

  void entity(Entity entity, Mention mention) {
    entityTypes.add(entity.type().wireName());
    names.add(Folding.fold(entity.name()));
    names.add(Folding.fold(mention.text()));
    names.add(entity.id());
  }

  void place(Place place) {
    places.add(Folding.fold(place.name()));
    places.add(place.id());
    if (place.countryCode() != null) {
      countries.add(place.countryCode());
    }
  }

  /** Notes whether the sentence names a year that lies well before that of publication. */
  void dated(int published) {
    for (Word word : passage.words()) {
      oldYear |= isYear(word.form()) && Integer.parseInt(word.form()) <= published - OLD;
    }
  }

  private static boolean isYear(String form) {
    boolean century = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
    return century && Character.isDigit(form.charAt(2)) && Character.isDigit(form.charAt(3));
  }

  boolean tellsOldYear() {
    return oldYear;
  }

  /** The sentence. */
  public Passage passage() {
    return passage;
  }

  /** Whether a cue stands here. */
  public boolean has(int cue) {
    return cues.get(cue);
  }

  BitSet cues() {
    return cues;
  }

  /** Countries that the sentence names. */
  public Set<String> countries() {
    return countries;
  }

  Set<String> entityTypes() {
    return entityTypes;
  }

  Set<String> names() {
    return names;
  }

  Set<String> places() {
    return places;
  }

  /** Whether the sentence stands in that field; an article as a whole stands in all. */
  boolean isOf(String field) {
    return passage == null || passage.field().equals(field);
  }

  /** Where a cue stands first; null where it does not. */
  Evidence evidence(int cue) {
    for (Hit hit : hits) {
      if (hit.cue() == cue) {
        return passage.evidence(hit.from(), hit.to());
      }
    }
    return null;
  }

  /** All cues, by where they begin. */
  public List<Hit> hits() {
    return hits;
  }
}
