/**
 * Places on the map. {@link io.wirewatch.enrich.places.Gazetteer} holds what is known, {@link
 * io.wirewatch.enrich.places.CandidateFinder} lists what a name may mean, {@code ToponymGrouping}
 * finds the names of an article, {@link io.wirewatch.enrich.places.PlaceResolver} decides, and
 * {@link io.wirewatch.enrich.places.CountryRanker} says which countries an article is about. {@link
 * io.wirewatch.enrich.places.Geometry} measures distances to points and border lines.
 */
package io.wirewatch.enrich.places;
