package io.wirewatch.contracts.source;

import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;

/**
 * Why a poll failed.
 *
 * @param reason from the closed set
 * @param detail what the server or the parser said
 * @param at when
 */
public record PollFailure(Reason reason, String detail, Instant at) {}
