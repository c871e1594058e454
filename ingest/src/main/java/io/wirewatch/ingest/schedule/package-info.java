/**
 * When to ask whom. {@link io.wirewatch.ingest.schedule.Policy} holds the bounds; {@link
 * io.wirewatch.ingest.schedule.Polled} is what one poll brought; {@link
 * io.wirewatch.ingest.schedule.Transition} turns it into the source's next state, with the help of
 * {@link io.wirewatch.ingest.schedule.Cadence}, {@link io.wirewatch.ingest.schedule.Backoff} and
 * {@link io.wirewatch.ingest.schedule.Freshness} (and {@code PushTrust}, {@code Rhythm}); {@link
 * io.wirewatch.ingest.schedule.Agenda} keeps the order of all that is due, one request at a time
 * for each host.
 */
package io.wirewatch.ingest.schedule;
