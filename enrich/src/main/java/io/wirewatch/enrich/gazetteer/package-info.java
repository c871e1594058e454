/**
 * The lists that ship with the enricher and how they are looked up in a text. Read {@link
 * io.wirewatch.enrich.gazetteer.ListedName}, {@link io.wirewatch.enrich.gazetteer.NameList}, then
 * {@link io.wirewatch.enrich.gazetteer.ListFinder} with its rules for short and ambiguous names.
 */
package io.wirewatch.enrich.gazetteer;
