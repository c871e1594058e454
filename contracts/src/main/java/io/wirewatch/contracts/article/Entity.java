package io.wirewatch.contracts.article;

import java.util.List;

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
}
