/** From {@code articles.enriched} to a told subscriber: match, decide, group, deliver, record. */
package io.wirewatch.alerting;
