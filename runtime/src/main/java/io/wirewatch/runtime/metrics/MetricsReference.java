package io.wirewatch.runtime.metrics;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes {@code docs/metrics.md} from the catalogue. */
public final class MetricsReference {
  private static final String HEAD =
      """
      # Metrics

      Made from `Metric` by `MetricsReferenceTest`; do not edit by hand.

      Each process shows its own at `/metrics`, in Prometheus' text format, or in OpenMetrics where the scraper asks
      for it. Counters count since the start of the process and are indications; `wirewatch_audit_*` come from
      committed records. Label values come from closed sets, or from our own code and settings: never from an article,
      a feed or a subscriber. What to watch: [operations.md](operations.md).

      | metric | kind | labels | meaning |
      |---|---|---|---|
      """;

  private static final String LABELS =
      """

      A timer `X` has `X_bucket`, `X_count`, `X_sum` and `X_max`; a summary has no buckets.

      ## Labels

      | label | values |
      |---|---|
      """;

  private static final String VIRTUAL_MACHINE =
      """
      | `topic` | a topic of the [catalogue](topics.md), or `internal` |
      | `client` | a Kafka client of ours, without the number of its thread |
      | `artefact`, `sha256` | a model or list of this release, and its hash |
      | `version` | the release |

      ## The Java virtual machine

      From Micrometer, under its own names; nothing else of it is shown.

      | metric | meaning |
      |---|---|
      """;

  private MetricsReference() {}

  /** The page. */
  public static String page() {
    StringBuilder out = new StringBuilder(HEAD);
    for (Metric metric : Metric.values()) {
      out.append(row(metric));
    }
    out.append(LABELS);
    for (Label label : Label.values()) {
      label.type().ifPresent(type -> out.append(row(label, type)));
    }
    out.append(VIRTUAL_MACHINE);
    for (JvmMetric metric : JvmMetric.values()) {
      out.append("| `").append(String.join("`, `", metric.series())).append("` | ");
      out.append(metric.meaning()).append(" |\n");
    }
    return out.toString();
  }

  private static String row(Metric metric) {
    String labels =
        metric.labels().stream()
            .map(label -> "`" + label.key() + "`")
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(shown(metric), Label.spelling(metric.kind()), labels, metric.meaning());
  }

  private static String shown(Metric metric) {
    String first = metric.series().get(0);
    return switch (metric.kind()) {
      case COUNTER, GAUGE -> first;
      case TIMER -> first.substring(0, first.length() - "_bucket".length());
      case SUMMARY -> first.substring(0, first.length() - "_count".length());
    };
  }

  private static String row(Label label, Class<? extends Enum<?>> type) {
    if (label == Label.REASON) {
      return "| `reason` | [reasons.md](reasons.md) |\n";
    }
    String values =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> "`" + Label.spelling(constant) + "`")
            .collect(Collectors.joining(", "));
    String of = label == Label.DELIVERY ? " of a delivery" : "";
    return "| `" + label.key() + "`" + of + " | " + values + " |\n";
  }
}
