package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads sentences such as "Nusrat, also known as Pahlawan Musa and Abu Zar" or "Islamic State
 * Khorasan (ISIS-K)" in English bodies: the entity before the cue has the names after it.
 *
 * <p>Denied, doubted and mistaken identities state nothing; neither do names of places.
 */
public final class AliasFinder {
  private static final Set<EntityType> NAMED =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.ARMED_GROUP);

  /** The aliases that an article states of the entities found in it. */
  public List<AliasStatement> find(Article article, List<Entity> entities) {
    Hearing hearing = new Hearing(article.text("body"), new NamesOfBody(entities));
    for (NamesOfBody.Named named : inOrder(entities)) {
      if (named.mention().start() >= hearing.heard()) {
        hearing.named(named.entity(), named.mention());
        hearing.cued(named.entity(), named.mention());
        hearing.shortForm(named.entity(), named.mention());
      }
    }
    hearing.strangers();
    return hearing.found();
  }

  /** Whether it is somebody, or a body, of whom other names are heard. */
  static boolean isNamed(Entity entity) {
    return NAMED.contains(entity.type());
  }

  private static List<NamesOfBody.Named> inOrder(List<Entity> entities) {
    List<NamesOfBody.Named> named = new ArrayList<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (isNamed(entity) && mention.field().equals("body")) {
          named.add(new NamesOfBody.Named(entity, mention));
        }
      }
    }
    named.sort(Comparator.comparingInt(n -> n.mention().start()));
    return named;
  }
}
