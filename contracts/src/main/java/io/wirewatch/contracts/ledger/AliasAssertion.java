package io.wirewatch.contracts.ledger;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.EntityType;
import java.time.Instant;
import java.util.List;

/**
 * An alias learnt from the stream.
 *
 * @param id hash of entity and alias
 * @param entity entity id
 * @param name the entity's long form
 * @param type what the entity is
 * @param alias the other name
 * @param kind what sort of name
 * @param state whether it counts
 * @param origins independent origins that state it
 * @param evidence where it is stated
 * @param firstSeen first time
 * @param lastSeen last time
 */
public record AliasAssertion(
    String id,
    String entity,
    String name,
    EntityType type,
    String alias,
    AliasKind kind,
    AliasState state,
    int origins,
    List<AliasSentence> evidence,
    Instant firstSeen,
    Instant lastSeen) {

  public AliasAssertion {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
