package io.wirewatch.contracts.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody or something that the article names; the same id means the same name, not the same man.
 *
 * @param id the list's id ({@code un:}, {@code ofac:}, {@code ucdp:}, {@code ww:}), else a hash of
 *     type and normalised long form
 * @param type what it is
 * @param name the long form
 * @param aliases other names known for it
 * @param mentions where it stands in the text, in order
 */
public record Entity(
    String id, EntityType type, String name, List<String> aliases, List<Mention> mentions) {

  public Entity {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }

  /** This entity with the other names and mentions of one that turned out to be the same. */
  public Entity joined(Entity other) {
    Set<String> names = new LinkedHashSet<>(aliases);
    names.addAll(other.aliases());
    List<Mention> both = new ArrayList<>(mentions);
    both.addAll(other.mentions());
    both.sort(Comparator.comparing(Mention::field).reversed().thenComparingInt(Mention::start));
    return new Entity(id, type, name, List.copyOf(names), both);
  }
}
