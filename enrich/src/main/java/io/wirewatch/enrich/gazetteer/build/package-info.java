/**
 * Builds the gazetteer files that ship with the enricher from named sources.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.gazetteer.build.GazetteerBuilder} is the whole
 * course, and writes a table of the sources' hashes beside the files; {@code PlaceSources} reads
 * the tables of GeoNames, {@code ActorSources} the lists of armed groups and sanctioned entities.
 */
package io.wirewatch.enrich.gazetteer.build;
