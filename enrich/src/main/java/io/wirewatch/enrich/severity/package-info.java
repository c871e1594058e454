/**
 * How bad the reported event is, with reasons.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.severity.EventJudge} (topics, facts and severity
 * from one reading), {@link io.wirewatch.enrich.severity.SeverityModel}, then {@code SeverityRules}
 * and {@code Watchlist}, which read {@code seeds/severity.yaml} and {@code seeds/watchlist.yaml}.
 */
package io.wirewatch.enrich.severity;
