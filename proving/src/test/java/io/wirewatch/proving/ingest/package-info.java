/** Proofs of ingest against a real broker and real servers on loopback. */
package io.wirewatch.proving.ingest;
