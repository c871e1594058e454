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

  private record Named(Entity entity, Mention mention) {}

  /** The aliases that an article states of the entities found in it. */
  public List<AliasStatement> find(Article article, List<Entity> entities) {
    Hearing hearing = new Hearing(article.text("body"));
    for (Named named : inOrder(entities)) {
      if (named.mention().start() >= hearing.heard()) {
        hearing.named(named.entity(), named.mention());
        hearing.cued(named.entity(), named.mention());
        hearing.shortForm(named.entity(), named.mention());
      }
    }
    return hearing.found();
  }

  private static List<Named> inOrder(List<Entity> entities) {
    List<Named> named = new ArrayList<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (NAMED.contains(entity.type()) && mention.field().equals("body")) {
          named.add(new Named(entity, mention));
        }
      }
    }
    named.sort(Comparator.comparingInt(n -> n.mention().start()));
    return named;
  }
}
