/**
 * Places on the map, and the countries that an article is about.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.places.Gazetteer} holds what is known, {@link
 * io.wirewatch.enrich.places.CandidateFinder} lists what a name may mean, {@code ToponymGrouping}
 * finds the names of an article, {@link io.wirewatch.enrich.places.PlaceResolver} decides by {@code
 * Weights} and {@link io.wirewatch.enrich.places.Geometry}. {@code CountrySigns} gathers what
 * points to a country, {@code CountryFeatures} counts it, and {@link
 * io.wirewatch.enrich.places.CountryRanker} ranks. {@link io.wirewatch.enrich.places.PlaceFinder}
 * does it all for one article.
 */
package io.wirewatch.enrich.places;
