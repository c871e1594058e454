package io.wirewatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named cues: for each, the words and phrases of all languages that show it ({@code
 * seeds/topics/cues/}).
 *
 * <p>English and the languages in other scripts lie in one index: the scripts keep them apart, and
 * reports mix them. Other languages in Latin letters have an index each, by which alone their
 * reports are read, for the same letters spell other words: {@code once} is eleven in Spanish.
 * Filled while loading, read-only afterwards.
 */
public final class Cues {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final CueTrie trie = new CueTrie();
  private final Map<String, CueTrie> own = new HashMap<>();

  /** By the number of the cue, as far as the last one that stands for a country. */
  private final List<String> nations = new ArrayList<>();

  private final Map<Integer, String> peoples = new HashMap<>();
  private int phrases;

  /** Adds a phrase to a cue, which is made where it is new. */
  public void add(String cue, String phrase) {
    add(cue, phrase, trie);
  }

  /** Adds a phrase of a language that has an index of its own. */
  public void add(String cue, String phrase, String language) {
    add(cue, phrase, own.computeIfAbsent(language, l -> new CueTrie()));
  }

  private void add(String cue, String phrase, CueTrie trie) {
    List<String> parts = new ArrayList<>();
    for (String piece : phrase.strip().split("\\s+")) {
      if (piece.equals("..")) {
        parts.add(piece);
      } else {
        addPiece(parts, piece);
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("'" + phrase + "' holds no word");
    }
    trie.add(parts, numbers.computeIfAbsent(cue, name -> numbers.size()));
    phrases++;
  }

  private static void addPiece(List<String> parts, String piece) {
    boolean prefix = piece.endsWith("*");
    String bare = prefix ? piece.substring(0, piece.length() - 1) : piece;
    for (Passage passage : Reading.of(bare, null, null).passages()) {
      passage.words().forEach(word -> parts.add(word.form()));
    }
    if (prefix) {
      int last = parts.size() - 1;
      parts.set(last, parts.get(last) + "*");
    }
  }

  /** Adds a word that stands for a country: its name, people, capital or forces. */
  void addNation(String code, String phrase) {
    String cue = "country:" + code;
    add(cue, phrase);
    int number = numbers.get(cue);
    while (nations.size() <= number) {
      nations.add(null);
    }
    nations.set(number, code);
  }

  /** As {@link #addNation(String, String)}, in a language that writes its peoples small. */
  void addNation(String code, String phrase, String language) {
    String cue = "people:" + code;
    add(cue, phrase, language);
    peoples.put(numbers.get(cue), code);
  }

  /** The names, in the order of loading. */
  public Set<String> names() {
    return numbers.keySet();
  }

  /** Number of phrases over all cues. */
  public int phrases() {
    return phrases;
  }

  /** The number of a cue; -1 where there is none of that name. */
  public int number(String cue) {
    return numbers.getOrDefault(cue, -1);
  }

  /** What the sentences hold. */
  public List<Scene> scenes(Reading reading) {
    List<Scene> scenes = new ArrayList<>(reading.passages().size());
    CueTrie other = reading.language() == null ? null : own.get(reading.language());
    for (Passage passage : reading.passages()) {
      Scene scene = new Scene(passage, numbers.size());
      if (other != null) {
        other.scan(passage.words(), (cue, from, to) -> noteOwn(scene, cue, from, to));
      }
      trie.scan(
          passage.words(),
          (cue, from, to) -> {
            if (other == null || nation(cue) != null) {
              note(scene, cue, from, to);
            }
          });
      scenes.add(scene);
    }
    return scenes;
  }

  /** Notes a cue; a country's word counts only with a capital, so that no turkey is a state. */
  private void note(Scene scene, int cue, int from, int to) {
    String nation = nation(cue);
    if (nation == null) {
      scene.note(cue, from, to);
    } else if (scene.passage().words().get(from).capital() || !latin(scene, from)) {
      scene.country(nation);
    }
  }

  /** The country that a cue stands for; null for none. */
  private String nation(int cue) {
    return cue < nations.size() ? nations.get(cue) : null;
  }

  private void noteOwn(Scene scene, int cue, int from, int to) {
    String people = peoples.get(cue);
    if (people == null) {
      scene.note(cue, from, to);
    } else {
      scene.country(people);
    }
  }

  private static boolean latin(Scene scene, int word) {
    return scene.passage().words().get(word).form().charAt(0) < 0x0250;
  }
}
