package io.wirewatch.contracts.article;

import java.util.List;

/**
 * A topic that the article reports.
 *
 * @param id one of the twelve topics
 * @param iptc IPTC Media Topic codes
 * @param score 0 to 1, calibrated
 * @param evidence the words that earned it
 */
public record TopicTag(String id, List<String> iptc, double score, List<Evidence> evidence) {

  public TopicTag {
    iptc = iptc == null ? List.of() : List.copyOf(iptc);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
