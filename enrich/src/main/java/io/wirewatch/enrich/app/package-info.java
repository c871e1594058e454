/**
 * Enrichment as a service: {@link io.wirewatch.enrich.app.EnrichService} puts the parts together by
 * {@link io.wirewatch.enrich.app.EnrichSettings} and has {@link io.wirewatch.enrich.app.Models}
 * read meanwhile; the two verbs of the command line are {@link io.wirewatch.enrich.app.EnrichVerb}
 * and {@link io.wirewatch.enrich.app.StoriesVerb}.
 */
package io.wirewatch.enrich.app;
