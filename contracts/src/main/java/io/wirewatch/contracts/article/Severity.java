package io.wirewatch.contracts.article;

import java.util.List;

/**
 * How bad the reported event is, with its reasons.
 *
 * @param score 0 to 100
 * @param level the band of the score
 * @param urgency CAP urgency
 * @param certainty CAP certainty
 * @param reasons what made the score
 */
public record Severity(
    int score,
    SeverityLevel level,
    Urgency urgency,
    Certainty certainty,
    List<SeverityReason> reasons) {

  public Severity {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }

  /** The level of a score. */
  public static SeverityLevel levelOf(int score) {
    if (score < 25) {
      return SeverityLevel.MINOR;
    }
    if (score < 50) {
      return SeverityLevel.MODERATE;
    }
    return score < 75 ? SeverityLevel.SEVERE : SeverityLevel.EXTREME;
  }
}
