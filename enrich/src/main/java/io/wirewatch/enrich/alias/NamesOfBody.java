package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Mention;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the finder of names found whom in a body. */
final class NamesOfBody implements NameKinds {
  /** A name and where it stands. */
  record Named(Entity entity, Mention mention) {}

  private final TreeMap<Integer, Named> byStart = new TreeMap<>();

  NamesOfBody(List<Entity> entities) {
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (mention.field().equals("body")) {
          byStart.merge(mention.start(), new Named(entity, mention), NamesOfBody::longer);
        }
      }
    }
  }

  private static Named longer(Named a, Named b) {
    return a.mention().end() >= b.mention().end() ? a : b;
  }

  /** Who is named here, null for nobody. */
  Named named(int at) {
    Map.Entry<Integer, Named> before = byStart.floorEntry(at);
    return before != null && before.getValue().mention().end() > at ? before.getValue() : null;
  }

  @Override
  public char kind(int at) {
    Named named = named(at);
    return named == null ? WordKinds.OTHER : NameKinds.of(named.entity().type());
  }
}
