/**
 * Where news comes from, and what ingest remembers of it.
 *
 * <p>Reading order: {@link io.wirewatch.contracts.source.Source} is what people list, {@link
 * io.wirewatch.contracts.source.SourceState} what ingest remembers of it between polls; {@link
 * io.wirewatch.contracts.source.PageRequest} asks for a page of one, {@link
 * io.wirewatch.contracts.source.Push} spares the polling.
 */
package io.wirewatch.contracts.source;
