/**
 * One request after another. {@link io.wirewatch.ingest.fetch.Asking} writes a request, {@link
 * io.wirewatch.ingest.fetch.Answering} judges the answer, {@link io.wirewatch.ingest.fetch.Walk}
 * follows redirects hop by hop, {@link io.wirewatch.ingest.fetch.NetworkWatch} tells a dead server
 * from a dead network.
 */
package io.wirewatch.ingest.fetch;
