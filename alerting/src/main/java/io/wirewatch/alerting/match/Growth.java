package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a story became since an article came to it. Which reports made it so does not show in what
 * order they were heard of.
 *
 * @param size most articles
 * @param origins most independent origins
 * @param severities each that was reported later and is graver than the article, mildest first
 */
public record Growth(int size, int origins, List<Severity> severities) {

  public Growth {
    severities = List.copyOf(severities);
  }

  /** None yet. */
  static Growth since(StoryValues own) {
    return new Growth(own.size(), own.origins(), List.of());
  }

  /**
   * With a report of the story.
   *
   * @param own what the article itself says
   * @param later whether it came after the article: a grave report makes no calm one grave that
   *     follows it
   */
  Growth and(StoryValues report, StoryValues own, boolean later) {
    return new Growth(
        Math.max(size, report.size()),
        Math.max(origins, report.origins()),
        later ? with(report.severity(), own.severity()) : severities);
  }

  private List<Severity> with(Severity reported, Severity own) {
    boolean graver = reported != null && (own == null || reported.score() > own.score());
    if (!graver || severities.stream().anyMatch(one -> one.score() == reported.score())) {
      return severities;
    }
    List<Severity> more = new ArrayList<>(severities);
    more.add(reported);
    more.sort(Comparator.comparingInt(Severity::score));
    return more;
  }
}
