/**
 * Names in an article.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.names.NameTagger} runs the finders: {@code
 * NameFinder} (the model) with {@code NameBorders}, {@code OrganizationNames}, {@code PlaceNames}
 * with {@code NativePlaces}, {@code TitledPersons}. {@code SpanMerger} chooses among what overlaps,
 * {@code CuedNames} makes names whole, {@code SecondPass} finds each again, and {@link
 * io.wirewatch.enrich.names.EntityAssembler} makes entities of them.
 */
package io.wirewatch.enrich.names;
