package io.wirewatch.contracts.article;

import io.wirewatch.contracts.wire.SortedCopy;
import java.util.Map;

/**
 * What made an enriched record, precisely enough to make it again.
 *
 * @param enricher release of the enricher
 * @param queryLanguage version of the query language
 * @param artefacts SHA-256 of each model and list, by name
 * @param aliasOffset offset of the alias assertions that were known
 * @param bookOffset offset of the book of topics; 0 where they are files
 * @param origin the raw record
 * @param millis time each step took
 */
public record Provenance(
    String enricher,
    int queryLanguage,
    Map<String, String> artefacts,
    long aliasOffset,
    long bookOffset,
    LogPosition origin,
    Map<String, Double> millis) {

  public Provenance {
    artefacts = SortedCopy.of(artefacts);
    millis = SortedCopy.of(millis);
  }
}
