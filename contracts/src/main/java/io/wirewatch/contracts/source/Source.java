package io.wirewatch.contracts.source;

import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.wire.SortedCopy;
import java.time.Duration;
import java.util.Map;

/**
 * Somewhere that news comes from.
 *
 * @param id stable, lower case
 * @param name name for people
 * @param kind what the URL leads to
 * @param url where to poll
 * @param selectors CSS selectors of a listing
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param reliability Admiralty A to F
 * @param family publisher family
 * @param terms what the publisher's terms allow
 * @param enabled false stops polling
 * @param status what its articles count as: real, exercise or test
 * @param pollEvery the operator's own interval, in place of the learnt one
 * @param spacing the operator's own least time between two requests to the host
 * @param ignoreRobots true where the operator has the publisher's leave to fetch what robots.txt
 *     forbids
 * @param group folder of the source list, levels parted by a slash
 * @param attributes what else the source list says of it, kept for its export
 */
public record Source(
    String id,
    String name,
    SourceKind kind,
    String url,
    Map<String, String> selectors,
    String country,
    String language,
    String reliability,
    String family,
    String terms,
    boolean enabled,
    Status status,
    Duration pollEvery,
    Duration spacing,
    boolean ignoreRobots,
    String group,
    Map<String, String> attributes) {

  public Source {
    selectors = SortedCopy.of(selectors);
    attributes = SortedCopy.of(attributes);
  }

  /** What consumers of an article need to know of this source. */
  public SourceRef ref() {
    return new SourceRef(id, name, country, language, reliability, family);
  }
}
