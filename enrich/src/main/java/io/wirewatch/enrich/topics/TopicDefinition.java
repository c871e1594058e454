package io.wirewatch.enrich.topics;

import java.util.List;

/**
 * A topic as its file defines it.
 *
 * @param id one of the wire's topic ids, or an operator's own
 * @param iptc IPTC Media Topic codes
 * @param uses topics that its rules ask for; they are judged before it
 * @param threshold least calibrated score that is told
 * @param bias points at which it is as likely as not
 * @param slope how fast points become certainty
 * @param rules what speaks for and against it
 * @param required a query that some sentence must meet; absent where none is needed
 * @param examples texts that must, or must not, get the topic
 */
public record TopicDefinition(
    String id,
    List<String> iptc,
    List<String> uses,
    double threshold,
    double bias,
    double slope,
    List<Rule> rules,
    Condition required,
    List<Example> examples) {

  /**
   * A text that a test holds the definition to.
   *
   * @param text headline, then body, parted by a bar where there are both
   * @param countries countries that stand in every sentence of it
   * @param is whether the topic must be found
   */
  public record Example(String text, List<String> countries, boolean is) {}

  /** Turns points into a calibrated score. */
  double score(double points) {
    return 1 / (1 + Math.exp(-slope * (points - bias)));
  }
}
