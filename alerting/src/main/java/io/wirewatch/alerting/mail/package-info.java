/**
 * Alerts by e-mail. {@link io.wirewatch.alerting.mail.AlertMail} writes the words, {@link
 * io.wirewatch.alerting.mail.EmailChannel} sends them, {@link
 * io.wirewatch.alerting.mail.Unsubscribing} makes and checks the links that end them.
 */
package io.wirewatch.alerting.mail;
