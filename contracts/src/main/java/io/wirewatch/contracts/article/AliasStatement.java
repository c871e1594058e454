package io.wirewatch.contracts.article;

/**
 * A sentence of this article that states an alias.
 *
 * @param entity id of the entity
 * @param alias the other name
 * @param kind what sort of name
 * @param confidence 0 to 1
 * @param evidence the sentence
 */
public record AliasStatement(
    String entity, String alias, AliasKind kind, double confidence, Evidence evidence) {}
