package io.wirewatch.contracts.article;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
    artefacts = sorted(artefacts);
    millis = sorted(millis);
  }

  /** In one order, so that the same record is the same bytes whoever writes it. */
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
