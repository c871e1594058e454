package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Scene;
import io.wirewatch.enrich.topics.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The fact words of one sentence by position. */
final class Marks {
  private final FactWords words;
  private final Passage passage;
  private final Map<Integer, List<Scene.Hit>> starting = new HashMap<>();
  private final Map<Integer, List<Scene.Hit>> ending = new HashMap<>();

  Marks(FactWords words, Scene scene) {
    this.words = words;
    this.passage = scene.passage();
    for (Scene.Hit hit : scene.hits()) {
      starting.computeIfAbsent(hit.from(), at -> new ArrayList<>(2)).add(hit);
      ending.computeIfAbsent(hit.to(), at -> new ArrayList<>(2)).add(hit);
    }
  }

  Passage passage() {
    return passage;
  }

  int size() {
    return passage.words().size();
  }

  Word word(int at) {
    return passage.words().get(at);
  }

  String form(int at) {
    return at >= 0 && at < size() ? word(at).form() : "";
  }

  /** Whether the word there is one of these. */
  boolean says(int at, String... words) {
    String form = form(at);
    for (String word : words) {
      if (form.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word there is digits only, so many at most. */
  boolean isDigits(int at, int most) {
    String form = form(at);
    boolean digits = !form.isEmpty() && form.length() <= most;
    for (int i = 0; digits && i < form.length(); i++) {
      digits = form.charAt(i) >= '0' && form.charAt(i) <= '9';
    }
    return digits;
  }

  /** The last letter of a word as it is written. */
  char last(int at) {
    return passage.source().charAt(word(at).end() - 1);
  }

  /** What stands between word {@code at} and the next one. */
  String after(int at) {
    if (at < 0 || at >= size()) {
      return "";
    }
    int end = at + 1 < size() ? word(at + 1).start() : passage.end();
    return passage.source().substring(word(at).end(), Math.max(end, word(at).end()));
  }

  /** What stands right before word {@code at}. */
  char before(int at) {
    int start = word(at).start();
    return start == 0 ? ' ' : passage.source().charAt(start - 1);
  }

  /** The longest hit that begins here and passes; null for none. */
  Scene.Hit from(int at, IntPredicate cue) {
    return longest(starting.getOrDefault(at, List.of()), cue);
  }

  /** The longest hit that ends here and passes; null for none. */
  Scene.Hit to(int at, IntPredicate cue) {
    return longest(ending.getOrDefault(at, List.of()), cue);
  }

  private static Scene.Hit longest(List<Scene.Hit> hits, IntPredicate cue) {
    Scene.Hit best = null;
    for (Scene.Hit hit : hits) {
      if (cue.test(hit.cue())
          && (best == null || hit.to() - hit.from() > best.to() - best.from())) {
        best = hit;
      }
    }
    return best;
  }

  Scene.Hit tieFrom(int at, FactWords.Tie tie) {
    return from(at, cue -> words.role(cue) != null && words.role(cue).tie() == tie);
  }

  Scene.Hit tieTo(int at, FactWords.Tie tie) {
    return to(at, cue -> words.role(cue) != null && words.role(cue).tie() == tie);
  }

  /** Whether a word of that sort begins here. */
  boolean is(int at, FactWords.Other other) {
    return from(at, cue -> words.is(other, cue)) != null;
  }

  /** Whether one begins between two words, both included. */
  boolean any(int from, int to, FactWords.Other other) {
    for (int i = Math.max(0, from); i <= Math.min(to, size() - 1); i++) {
      if (is(i, other)) {
        return true;
      }
    }
    return false;
  }

  FactWords words() {
    return words;
  }
}
