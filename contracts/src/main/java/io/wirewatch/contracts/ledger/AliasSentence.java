package io.wirewatch.contracts.ledger;

/**
 * A sentence that states an alias.
 *
 * @param articleId article
 * @param version its version
 * @param sentence the words
 */
public record AliasSentence(String articleId, int version, String sentence) {}
