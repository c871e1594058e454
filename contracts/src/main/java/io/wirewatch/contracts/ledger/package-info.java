/**
 * What became of everything, and why.
 *
 * <p>Reading order: {@link io.wirewatch.contracts.ledger.Reason} and {@link
 * io.wirewatch.contracts.ledger.Disposition} (an item, article or match), {@link
 * io.wirewatch.contracts.ledger.MatchSummary} (what a version was held to), {@link
 * io.wirewatch.contracts.ledger.Delivery} with its {@link
 * io.wirewatch.contracts.ledger.DeliveryState}, {@link io.wirewatch.contracts.ledger.DeadLetter};
 * then what people did ({@link io.wirewatch.contracts.ledger.Action}) and what was learnt ({@link
 * io.wirewatch.contracts.ledger.AliasAssertion}).
 */
package io.wirewatch.contracts.ledger;
