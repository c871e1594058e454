package io.wirewatch.contracts.article;

/**
 * Who makes a claim.
 *
 * @param name noun phrase as it stands in the text
 * @param entity id of the entity meant, where it could be resolved
 * @param start first code unit in the claim's field
 * @param end one past the last code unit
 */
public record Speaker(String name, String entity, int start, int end) {}
