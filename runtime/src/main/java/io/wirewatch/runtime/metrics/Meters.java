package io.wirewatch.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Records metrics of the catalogue; thread-safe, and cheap enough for every record. */
public final class Meters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  private final PrometheusMeterRegistry registry;
  private final Map<Key, Object> meters = new ConcurrentHashMap<>();

  /** Meters of a process. */
  public Meters() {
    this(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }

  /** Meters in a registry. */
  public Meters(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /** Adds one to a counter. */
  public void count(Metric metric, Enum<?>... labels) {
    add(metric, 1, labels);
  }

  /** Adds to a counter. */
  public void add(Metric metric, double amount, Enum<?>... labels) {
    Counter counter =
        meter(
            Metric.Kind.COUNTER,
            metric,
            labels,
            tags ->
                Counter.builder(metric.key())
                    .description(metric.meaning())
                    .baseUnit(metric.unit())
                    .tags(tags)
                    .register(registry));
    counter.increment(amount);
  }

  /** Records a duration; one below zero counts as zero. */
  public void time(Metric metric, Duration took, Enum<?>... labels) {
    Timer timer =
        meter(
            Metric.Kind.TIMER,
            metric,
            labels,
            tags ->
                Timer.builder(metric.key())
                    .description(metric.meaning())
                    .serviceLevelObjectives(BUCKETS)
                    .tags(tags)
                    .register(registry));
    timer.record(took.isNegative() ? Duration.ZERO : took);
  }

  /** Records a number. */
  public void record(Metric metric, double amount, Enum<?>... labels) {
    DistributionSummary summary =
        meter(
            Metric.Kind.SUMMARY,
            metric,
            labels,
            tags ->
                DistributionSummary.builder(metric.key())
                    .description(metric.meaning())
                    .baseUnit(metric.unit())
                    .tags(tags)
                    .register(registry));
    summary.record(amount);
  }

  /** Shows what a function says whenever somebody looks; the first function given stays. */
  public void gauge(Metric metric, Supplier<Number> value, Enum<?>... labels) {
    meter(
        Metric.Kind.GAUGE,
        metric,
        labels,
        tags ->
            Gauge.builder(metric.key(), value)
                .description(metric.meaning())
                .baseUnit(metric.unit())
                .tags(tags)
                .register(registry));
  }

  /** The registry, for binders of libraries. */
  public MeterRegistry registry() {
    return registry;
  }

  /** All meters in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @SuppressWarnings("unchecked") // a metric has one kind, and a kind one class of meter
  private <M> M meter(Metric.Kind kind, Metric metric, Enum<?>[] labels, Maker<M> maker) {
    return (M)
        meters.computeIfAbsent(
            new Key(metric, List.of(labels)), key -> maker.make(tags(kind, metric, labels)));
  }

  private static List<Tag> tags(Metric.Kind kind, Metric metric, Enum<?>[] values) {
    if (metric.kind() != kind) {
      throw new IllegalArgumentException(metric + " is a " + metric.kind() + ", no " + kind);
    }
    if (values.length != metric.labels().size()) {
      throw new IllegalArgumentException(metric + " takes the labels " + metric.labels());
    }
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Label label = metric.labels().get(i);
      if (values[i].getDeclaringClass() != label.type()) {
        throw new IllegalArgumentException(values[i] + " is no value of " + label);
      }
      tags.add(Tag.of(label.key(), Label.spelling(values[i])));
    }
    return tags;
  }

  private record Key(Metric metric, List<Enum<?>> labels) {}

  private interface Maker<M> {
    M make(List<Tag> tags);
  }
}
