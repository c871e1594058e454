/**
 * Standing queries as people write them, and the book that holds them all.
 *
 * <p>Reading order: {@link io.wirewatch.alerting.subscription.SubscriptionReader} reads YAML and
 * names every {@link io.wirewatch.alerting.subscription.Mistake} with its line and column; {@link
 * io.wirewatch.alerting.subscription.SubscriptionPlan} says what applying a folder would change.
 */
package io.wirewatch.alerting.subscription;
