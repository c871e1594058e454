/**
 * Where news comes from: the list of sources in OPML ({@link io.wirewatch.ingest.source.Opml}), and
 * the host to which each owes its manners ({@link io.wirewatch.ingest.source.HostKey}).
 */
package io.wirewatch.ingest.source;
