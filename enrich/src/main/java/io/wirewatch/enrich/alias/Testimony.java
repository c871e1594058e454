package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.ledger.AliasSentence;
import io.wirewatch.enrich.text.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * That one article says of somebody named so that he is also named otherwise.
 *
 * @param entity entity id
 * @param name its long form
 * @param type what it is
 * @param alias the other name
 * @param kind what sort of name
 * @param trusted whether the source's reliability (A or B) lets it stand alone
 * @param sentence where it is stated, and by which origin
 * @param at when it was fetched
 */
public record Testimony(
    String entity,
    String name,
    EntityType type,
    String alias,
    AliasKind kind,
    boolean trusted,
    AliasSentence sentence,
    Instant at) {

  private static final Set<String> TRUSTED = Set.of("A", "B");
  private static final int LONGEST_SENTENCE = 500;
  private static final int SHORTEST_ACRONYM = 4;

  /** The key under which all that is said of this name for this entity meets. */
  public String key() {
    return entity + "/" + Folding.fold(alias).strip();
  }

  /**
   * What an article testifies to.
   *
   * @param enriched an article in its story; a copy testifies to nothing, for its original did
   * @param origin the independent origin that it counts for
   */
  public static List<Testimony> of(EnrichedArticle enriched, String origin) {
    if (enriched.story() != null && enriched.story().duplicateOf() != null) {
      return List.of();
    }
    boolean trusted =
        enriched.source() != null && TRUSTED.contains(enriched.source().reliability());
    List<Testimony> testimonies = new ArrayList<>();
    for (AliasStatement stated : enriched.aliasAssertions()) {
      enriched.entities().stream()
          .filter(entity -> entity.id().equals(stated.entity()))
          .filter(entity -> telling(stated.alias(), entity))
          .findFirst()
          .ifPresent(
              entity ->
                  testimonies.add(
                      new Testimony(
                          entity.id(),
                          entity.name(),
                          entity.type(),
                          stated.alias(),
                          stated.kind(),
                          trusted,
                          sentence(enriched, stated, origin),
                          enriched.article().fetchedAt())));
    }
    return testimonies;
  }

  /**
   * Whether a name tells enough to be searched for by itself: two words, or an acronym of four
   * letters. "Toofan" alone is many men; what a list has already needs no learning.
   */
  private static boolean telling(String alias, Entity entity) {
    String folded = Folding.fold(alias).strip();
    boolean known =
        folded.equals(Folding.fold(entity.name()).strip())
            || entity.aliases().stream().anyMatch(a -> Folding.fold(a).strip().equals(folded));
    if (known) {
      return false;
    }
    boolean acronym =
        entity.type() != EntityType.PERSON
            && alias.length() >= SHORTEST_ACRONYM
            && alias.equals(alias.toUpperCase(java.util.Locale.ROOT));
    return acronym || folded.indexOf(' ') > 0;
  }

  private static AliasSentence sentence(
      EnrichedArticle enriched, AliasStatement stated, String origin) {
    String text = stated.evidence() == null ? "" : stated.evidence().text();
    String cut = text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE);
    return new AliasSentence(enriched.article().id(), enriched.article().version(), origin, cut);
  }
}
