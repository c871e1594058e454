package io.wirewatch.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
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
    Duration.ofMillis(200),
    Duration.ofMillis(400),
    Duration.ofMillis(800),
    Duration.ofMillis(1_500),
    Duration.ofSeconds(3),
    Duration.ofSeconds(6),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(30),
    Duration.ofHours(3),
    Duration.ofDays(1)
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

  /** Like {@link #gauge}, for labels whose values our own code and settings name. */
  public void named(Metric metric, Supplier<Number> value, List<String> labels) {
    meters.computeIfAbsent(
        new Key(metric, labels),
        key ->
            Gauge.builder(metric.key(), value)
                .description(metric.meaning())
                .baseUnit(metric.unit())
                .tags(namedTags(Metric.Kind.GAUGE, metric, labels))
                .register(registry));
  }

  /** Like {@link #add}, for labels whose values our own code and settings name. */
  public void addNamed(Metric metric, double amount, List<String> labels) {
    Counter counter =
        (Counter)
            meters.computeIfAbsent(
                new Key(metric, labels),
                key ->
                    Counter.builder(metric.key())
                        .description(metric.meaning())
                        .tags(namedTags(Metric.Kind.COUNTER, metric, labels))
                        .register(registry));
    counter.increment(amount);
  }

  /** Adds what Micrometer measures of the Java virtual machine, as far as it is documented. */
  public void bindJvm() {
    registry.config().meterFilter(MeterFilter.denyUnless(id -> isOurs(id.getName())));
    List<MeterBinder> binders =
        List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            new JvmGcMetrics());
    binders.forEach(binder -> binder.bindTo(registry));
  }

  /** All meters in Prometheus' text format, or in OpenMetrics where that is asked for. */
  public String scrape(String contentType) {
    return registry.scrape(contentType);
  }

  /** All meters in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  private static boolean isOurs(String name) {
    return name.startsWith("wirewatch.") || JvmMetric.isKnown(name);
  }

  @SuppressWarnings("unchecked") // a metric has one kind, and a kind one class of meter
  private <M> M meter(Metric.Kind kind, Metric metric, Enum<?>[] labels, Maker<M> maker) {
    return (M)
        meters.computeIfAbsent(
            new Key(metric, List.of(labels)), key -> maker.make(tags(kind, metric, labels)));
  }

  private static List<Tag> namedTags(Metric.Kind kind, Metric metric, List<String> values) {
    check(kind, metric, values.size());
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Label label = metric.labels().get(i);
      if (label.type().isPresent()) {
        throw new IllegalArgumentException(label + " takes the constants of an enum");
      }
      tags.add(Tag.of(label.key(), values.get(i)));
    }
    return tags;
  }

  private static void check(Metric.Kind kind, Metric metric, int labels) {
    if (metric.kind() != kind) {
      throw new IllegalArgumentException(metric + " is a " + metric.kind() + ", no " + kind);
    }
    if (labels != metric.labels().size()) {
      throw new IllegalArgumentException(metric + " takes the labels " + metric.labels());
    }
  }

  private static List<Tag> tags(Metric.Kind kind, Metric metric, Enum<?>[] values) {
    check(kind, metric, values.length);
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Label label = metric.labels().get(i);
      if (label.type().filter(values[i].getDeclaringClass()::equals).isEmpty()) {
        throw new IllegalArgumentException(values[i] + " is no value of " + label);
      }
      tags.add(Tag.of(label.key(), Label.spelling(values[i])));
    }
    return tags;
  }

  private record Key(Metric metric, List<?> labels) {}

  private interface Maker<M> {
    M make(List<Tag> tags);
  }
}
