/**
 * Standing queries and what their owners want done with a match.
 *
 * <p>Reading order: {@link io.wirewatch.contracts.subscription.Subscription}; then how much is told
 * ({@link io.wirewatch.contracts.subscription.Grouping}, {@link
 * io.wirewatch.contracts.subscription.MuteTime}, {@link
 * io.wirewatch.contracts.subscription.RateLimit}) and whom ({@link
 * io.wirewatch.contracts.subscription.Target}, {@link
 * io.wirewatch.contracts.subscription.Escalation}).
 */
package io.wirewatch.contracts.subscription;
