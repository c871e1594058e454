package io.wirewatch.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many articles of a story name something.
 *
 * @param id what is named
 * @param name for people
 * @param articles how many articles name it
 */
public record Tally(String id, String name, int articles) {

  /** The tallies after one more article named these things by id and name. */
  static List<Tally> add(List<Tally> tallies, Map<String, String> named, int most) {
    List<Tally> once = new ArrayList<>();
    named.forEach((id, name) -> once.add(new Tally(id, name, 1)));
    return join(tallies, once, most);
  }

  /** Both together, most named first; equal ones in the order in which they came. */
  static List<Tally> join(List<Tally> a, List<Tally> b, int most) {
    Map<String, Tally> all = new LinkedHashMap<>();
    a.forEach(t -> all.put(t.id(), t));
    b.forEach(t -> all.merge(t.id(), t, Tally::plus));
    List<Tally> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparingInt(Tally::articles).reversed());
    return sorted.size() > most ? List.copyOf(sorted.subList(0, most)) : List.copyOf(sorted);
  }

  private Tally plus(Tally more) {
    return new Tally(id, name, articles + more.articles);
  }
}
