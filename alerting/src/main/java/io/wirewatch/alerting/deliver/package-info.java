/**
 * Delivering alerts: what is sent, how it is signed, when it is tried again and when not any more.
 *
 * <p>Reading order: {@link io.wirewatch.alerting.deliver.Channel} takes one alert to one endpoint
 * and gives an {@link io.wirewatch.alerting.deliver.Answer}; {@link
 * io.wirewatch.alerting.deliver.Backlog} says which delivery of which endpoint is next, by {@link
 * io.wirewatch.alerting.deliver.RetrySchedule} and {@link io.wirewatch.alerting.deliver.Circuit};
 * {@link io.wirewatch.alerting.deliver.WebhookBody} and {@link
 * io.wirewatch.alerting.deliver.WebhookSignature} are the webhook's form.
 */
package io.wirewatch.alerting.deliver;
