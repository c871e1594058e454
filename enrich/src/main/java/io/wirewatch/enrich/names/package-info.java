/**
 * Names in an article.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.names.NameTagger} runs the finders: {@code
 * NameFinder} (the model) with {@code NameBorders}, {@code OrganizationNames}, {@code PlaceNames}
 * with {@code NamesByLanguage} and {@code LatinPlaces} (other languages in Latin letters, told from
 * surnames and streets by {@code LatinWords}) and {@code NativePlaces} (other scripts), {@code
 * TitledPersons}. {@code SpanMerger} chooses among what overlaps, {@code CuedNames} makes names
 * whole, {@code SecondPass} finds each again, and {@link io.wirewatch.enrich.names.EntityAssembler}
 * makes entities of them.
 */
package io.wirewatch.enrich.names;
