/**
 * Ingest measured with many sources. {@link io.wirewatch.proving.ingest.scale.Newsstand} is all the
 * world's publishers on one loopback port, {@link io.wirewatch.proving.ingest.scale.Seeds} what
 * ingest would remember of them after days of work, {@link
 * io.wirewatch.proving.ingest.scale.ScaleProcess} the service as a process of its own, {@link
 * io.wirewatch.proving.ingest.scale.Watcher} what the log says of it.
 */
package io.wirewatch.proving.ingest.scale;
