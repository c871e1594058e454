package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/**
 * Shows what Kafka's clients measure of themselves: Kafka makes one for each client.
 *
 * <p>Kafka has hundreds of figures for each partition, node, task and thread. Only the few that an
 * operator acts on are shown, over all of these, so that the number of series depends on the number
 * of clients alone.
 */
public final class ClientMeters implements MetricsReporter {
  /** Where Kafka hands over the meters of the process; without them nothing is shown. */
  static final String METERS = "wirewatch.meters";

  private static final double MILLIS = 1e-3;

  private static final List<Shown> SHOWN =
      List.of(
          sum("consumer-fetch-manager-metrics", "records-lag", Metric.KAFKA_LAG),
          sum("consumer-fetch-manager-metrics", "records-consumed-rate", Metric.KAFKA_CONSUMED),
          most("consumer-metrics", "last-poll-seconds-ago", 1, Metric.KAFKA_POLL_AGE),
          sum("consumer-coordinator-metrics", "rebalance-total", Metric.KAFKA_REBALANCES),
          sum("producer-metrics", "record-send-rate", Metric.KAFKA_SENT),
          sum("producer-metrics", "record-error-total", Metric.KAFKA_SEND_ERRORS),
          most("producer-metrics", "request-latency-avg", MILLIS, Metric.KAFKA_REQUEST_TIME),
          sum("consumer-metrics", "connection-count", Metric.KAFKA_CONNECTIONS),
          sum("producer-metrics", "connection-count", Metric.KAFKA_CONNECTIONS),
          sum("stream-thread-metrics", "process-rate", Metric.STREAMS_PROCESSED),
          most("stream-thread-metrics", "process-latency-avg", MILLIS, Metric.STREAMS_PROCESS_TIME),
          most("stream-thread-metrics", "commit-latency-avg", MILLIS, Metric.STREAMS_COMMIT_TIME),
          sum("stream-metrics", "failed-stream-threads", Metric.STREAMS_FAILED_THREADS),
          sum("stream-state-metrics", "estimate-num-keys", Metric.ROCKSDB_KEYS),
          sum("stream-state-metrics", "total-sst-files-size", Metric.ROCKSDB_DISK),
          sum("stream-state-metrics", "size-all-mem-tables", Metric.ROCKSDB_MEMORY),
          sum("stream-state-metrics", "block-cache-usage", Metric.ROCKSDB_MEMORY),
          sum("stream-state-metrics", "estimate-table-readers-mem", Metric.ROCKSDB_MEMORY));

  /** Figures of all clients of a process, by what they are summed up to. */
  private static final Map<Meters, Map<Total, Set<Part>>> TOTALS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Meters meters;

  /**
   * A figure of Kafka's and the metric that it counts towards.
   *
   * @param factor from Kafka's unit to ours
   * @param add whether figures are added up; else the largest stands for all
   */
  private record Shown(String group, String name, double factor, boolean add, Metric metric) {}

  /** One gauge. */
  private record Total(Metric metric, String client) {}

  /** One figure that counts towards a gauge. */
  private record Part(KafkaMetric metric, Shown shown) {
    double value() {
      return metric.metricValue() instanceof Number number
          ? number.doubleValue() * shown.factor()
          : Double.NaN;
    }
  }

  private static Shown sum(String group, String name, Metric metric) {
    return new Shown(group, name, 1, true, metric);
  }

  private static Shown most(String group, String name, double factor, Metric metric) {
    return new Shown(group, name, factor, false, metric);
  }

  @Override
  public void configure(Map<String, ?> configs) {
    meters = (Meters) configs.get(METERS);
  }

  @Override
  public void init(List<KafkaMetric> metrics) {
    metrics.forEach(this::metricChange);
  }

  @Override
  public void metricChange(KafkaMetric metric) {
    Shown shown = shown(metric);
    String client = client(metric);
    if (meters == null || shown == null || client == null) {
      return;
    }
    Total total = new Total(shown.metric(), client);
    Set<Part> parts =
        TOTALS
            .computeIfAbsent(meters, key -> new ConcurrentHashMap<>())
            .computeIfAbsent(total, key -> ConcurrentHashMap.newKeySet());
    parts.add(new Part(metric, shown));
    meters.named(total.metric(), () -> value(parts), List.of(client));
  }

  @Override
  public void metricRemoval(KafkaMetric metric) {
    Shown shown = shown(metric);
    String client = client(metric);
    if (meters != null && shown != null && client != null) {
      Set<Part> parts = TOTALS.get(meters).get(new Total(shown.metric(), client));
      if (parts != null) {
        parts.remove(new Part(metric, shown));
      }
    }
  }

  @Override
  public void close() {}

  private static double value(Set<Part> parts) {
    double value = 0;
    for (Part part : parts) {
      double one = part.value();
      if (Double.isFinite(one)) {
        value = part.shown().add() ? value + one : Math.max(value, one);
      }
    }
    return value;
  }

  private static Shown shown(KafkaMetric metric) {
    for (Shown one : SHOWN) {
      if (one.group().equals(metric.metricName().group())
          && one.name().equals(metric.metricName().name())) {
        return one;
      }
    }
    return null;
  }

  /** The client's id without what tells its threads apart. */
  private static String client(KafkaMetric metric) {
    Map<String, String> tags = metric.metricName().tags();
    String id = tags.getOrDefault("client-id", tags.get("thread-id"));
    return id == null
        ? null
        : id.replaceFirst("-(StreamThread|StateUpdater|GlobalStreamThread).*", "");
  }
}
