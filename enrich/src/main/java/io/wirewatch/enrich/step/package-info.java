/**
 * The way of one article through enrichment: one list of named steps over one working draft.
 *
 * <p>Read {@link io.wirewatch.enrich.step.EnrichPipeline} (the list), then {@link
 * io.wirewatch.enrich.step.EnrichStep}, {@link io.wirewatch.enrich.step.Draft} (what the steps fill
 * in) and {@link io.wirewatch.enrich.step.Enricher}, which runs them and writes down what made the
 * record.
 */
package io.wirewatch.enrich.step;
