/**
 * The ledger: was it sent, did it arrive, and if not, why not?
 *
 * <p>Reading order: {@link io.wirewatch.alerting.ledger.Audit} adds up what the log says and checks
 * that nothing is missing; {@link io.wirewatch.alerting.ledger.Verification} recomputes what an
 * alert claims; {@link io.wirewatch.alerting.ledger.Backtest} plays a book over stored articles.
 */
package io.wirewatch.alerting.ledger;
