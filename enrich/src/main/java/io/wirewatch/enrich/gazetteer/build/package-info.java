/**
 * Builds the gazetteer files that ship with the enricher from named sources: {@link
 * io.wirewatch.enrich.gazetteer.build.GazetteerBuilder} reads GeoNames tables, lists of country
 * names and lists of armed groups, and writes compact files with a table of the sources' hashes.
 */
package io.wirewatch.enrich.gazetteer.build;
