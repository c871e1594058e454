/**
 * Alerts in the forms of others: {@link io.wirewatch.alerting.format.AtomFeed} and {@link
 * io.wirewatch.alerting.format.JsonFeed} for feed readers, {@link
 * io.wirewatch.alerting.format.StixBundle} for threat intelligence, {@link
 * io.wirewatch.alerting.format.CapAlert} for public warning. All are pure functions of alerts.
 */
package io.wirewatch.alerting.format;
