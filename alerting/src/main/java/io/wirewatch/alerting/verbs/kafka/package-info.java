/**
 * The verbs of the command line that ask the log, one class each: {@link
 * io.wirewatch.alerting.verbs.kafka.AuditVerb} (do the books balance?), {@link
 * io.wirewatch.alerting.verbs.kafka.WhyVerb} (what became of this article?), {@link
 * io.wirewatch.alerting.verbs.kafka.VerifyVerb} (is this alert true?), {@link
 * io.wirewatch.alerting.verbs.kafka.DeliveriesVerb}, {@link
 * io.wirewatch.alerting.verbs.kafka.DeadLettersVerb} and {@link
 * io.wirewatch.alerting.verbs.kafka.BacktestVerb}. All read committed records only, through {@link
 * io.wirewatch.alerting.kafka.LogScan}.
 */
package io.wirewatch.alerting.verbs.kafka;
