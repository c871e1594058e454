/**
 * What became of everything, and why. Read {@link io.wirewatch.contracts.ledger.Reason}, {@link
 * io.wirewatch.contracts.ledger.Disposition}, {@link io.wirewatch.contracts.ledger.MatchSummary},
 * {@link io.wirewatch.contracts.ledger.Delivery}.
 */
package io.wirewatch.contracts.ledger;
