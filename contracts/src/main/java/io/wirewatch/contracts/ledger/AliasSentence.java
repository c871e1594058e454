package io.wirewatch.contracts.ledger;

/**
 * A sentence that states an alias.
 *
 * @param articleId article
 * @param version its version
 * @param origin the independent origin that the article counts for
 * @param sentence the words
 */
public record AliasSentence(String articleId, int version, String origin, String sentence) {}
