package io.wirewatch.contracts.alert;

import io.wirewatch.contracts.ledger.Reason;

/**
 * An article that matched but was not alerted on its own.
 *
 * @param articleId article
 * @param version its version
 * @param reason why it was held
 */
public record HeldArticle(String articleId, int version, Reason reason) {}
