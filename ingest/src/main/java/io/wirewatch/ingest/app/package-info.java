/**
 * The ingest service: {@link io.wirewatch.ingest.app.IngestService} puts its parts together by
 * {@link io.wirewatch.ingest.app.IngestSettings}; {@link io.wirewatch.ingest.app.SourceImport}
 * brings lists of sources in and out.
 */
package io.wirewatch.ingest.app;
