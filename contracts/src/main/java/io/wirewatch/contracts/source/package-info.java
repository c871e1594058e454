/**
 * Where news comes from, and what ingest remembers of it. Read {@link
 * io.wirewatch.contracts.source.Source} first.
 */
package io.wirewatch.contracts.source;
