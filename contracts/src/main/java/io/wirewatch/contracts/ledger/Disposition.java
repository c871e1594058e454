package io.wirewatch.contracts.ledger;

import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;

/**
 * What became of something, and why.
 *
 * @param subject what it is about
 * @param subjectId its id
 * @param articleId article
 * @param version its version
 * @param sourceId source
 * @param subscriptionId subscription
 * @param alertId alert
 * @param stage where
 * @param outcome what
 * @param reason why
 * @param detail in words
 * @param rule the rule that decided
 * @param mode live, backfill or replay
 * @param at when
 */
public record Disposition(
    Subject subject,
    String subjectId,
    String articleId,
    Integer version,
    String sourceId,
    String subscriptionId,
    String alertId,
    Stage stage,
    Outcome outcome,
    Reason reason,
    String detail,
    String rule,
    Mode mode,
    Instant at) {}
