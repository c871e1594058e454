package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the speakers of one article refer to. {@code He} and {@code she} mean the person who spoke
 * last, unless another person was named since; a surname alone means the full name given before.
 */
final class Referents {
  private final List<Entity> entities;
  private final List<Known> spoken = new ArrayList<>();

  /**
   * Somebody who spoke before.
   *
   * @param name as given then
   * @param entity resolved; absent where it could not be
   * @param side then judged
   * @param end where the mention ended
   */
  private record Known(String name, Entity entity, String side, int end) {}

  Referents(List<Entity> entities) {
    this.entities = entities;
  }

  /** The entity that is named within a span; a group or organisation before a person. */
  Entity named(String field, int start, int end) {
    Entity best = null;
    for (Entity e : entities) {
      if (!speaks(e.type())) {
        continue;
      }
      for (Mention m : e.mentions()) {
        boolean within = m.field().equals(field) && m.start() >= start && m.end() <= end;
        if (within && (best == null || rank(e.type()) < rank(best.type()))) {
          best = e;
        }
      }
    }
    return best;
  }

  /**
   * The speaker that a pronoun means: a person for {@code he} and {@code she}, a body for {@code
   * it}; absent where that is not safe.
   */
  Entity meant(String pronoun, String field, int at) {
    if (spoken.isEmpty()) {
      return null;
    }
    boolean person = !pronoun.equalsIgnoreCase("it");
    Known last = spoken.get(spoken.size() - 1);
    if (last.entity() == null || person != (last.entity().type() == EntityType.PERSON)) {
      return null;
    }
    for (Entity e : entities) {
      boolean rival = speaks(e.type()) && person == (e.type() == EntityType.PERSON);
      if (rival && !e.id().equals(last.entity().id())) {
        for (Mention m : e.mentions()) {
          if (m.field().equals(field) && m.start() >= last.end() && m.end() <= at) {
            return null;
          }
        }
      }
    }
    return last.entity();
  }

  /** The side of an earlier speaker whose name ends in, or whose entity is, this one; else null. */
  String earlierSide(String speaker, Entity entity) {
    String name = speaker.toLowerCase(Locale.ROOT);
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Known known = spoken.get(i);
      boolean same =
          entity != null && known.entity() != null && known.entity().id().equals(entity.id());
      boolean shortForm =
          known.name().toLowerCase(Locale.ROOT).contains(name)
              && Character.isUpperCase(speaker.charAt(0));
      if ((same || shortForm) && !known.side().equals(Sides.UNKNOWN)) {
        return known.side();
      }
    }
    return null;
  }

  /**
   * The side of the last speaker for the same body, where this one names no state: {@code a
   * ministry spokesman} after {@code Kabul's defence ministry}; else null.
   */
  String sideOfBody(String speaker) {
    String body = Sides.body(speaker);
    if (body == null || Sides.namesState(speaker)) {
      return null;
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Known known = spoken.get(i);
      if (body.equals(Sides.body(known.name())) && !known.side().equals(Sides.UNKNOWN)) {
        return known.side();
      }
    }
    return null;
  }

  /**
   * The side of the speaker before, if that is a body for which {@code it} may stand; else null.
   */
  String sideOfIt() {
    if (spoken.isEmpty()) {
      return null;
    }
    Known last = spoken.get(spoken.size() - 1);
    boolean person = last.entity() != null && last.entity().type() == EntityType.PERSON;
    return person ? null : last.side();
  }

  void spoke(String name, Entity entity, String side, int end) {
    spoken.add(new Known(name, entity, side, end));
  }

  private static boolean speaks(EntityType type) {
    return type == EntityType.PERSON
        || type == EntityType.ORGANIZATION
        || type == EntityType.ARMED_GROUP;
  }

  private static int rank(EntityType type) {
    return switch (type) {
      case ARMED_GROUP -> 0;
      case PERSON -> 1;
      default -> 2;
    };
  }
}
