package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contracts.article.EntityType;
import java.util.List;

/**
 * One entry of a list: somebody or something with all its names.
 *
 * @param id the list's id
 * @param type what it is
 * @param name the long form
 * @param countries ISO 3166-1 alpha-2 countries where it is at home, most first
 * @param aliases other names in any script, without marks
 */
public record ListedName(
    String id, EntityType type, String name, List<String> countries, List<String> aliases) {

  public ListedName {
    countries = List.copyOf(countries);
    aliases = List.copyOf(aliases);
  }
}
