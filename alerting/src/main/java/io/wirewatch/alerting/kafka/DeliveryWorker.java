package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.PromptConsumer;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers: owns endpoints by partition, loads what waits for them, sends, and writes each attempt
 * and what follows from it in one transaction.
 *
 * <p>One thread holds all state; attempts run on threads of their own and come back through a
 * queue. An endpoint's next delivery starts when the last attempt is recorded, so a crash repeats
 * at most one delivery of each endpoint, under the same {@code webhook-id}.
 */
class DeliveryWorker extends ConsumerLoop {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final String GROUP = "wirewatch-delivery";

  /** Stands for the channel where none was asked. */
  private static final String UNKNOWN = "unknown";

  private static final Duration LOAD_POLL = Duration.ofMillis(50);
  private static final Duration IDLE_POLL = Duration.ofSeconds(1);

  private final Parts parts;
  private final Events events = new Events("alerting");
  private final JsonSerde<DeliveryState> states = JsonSerde.of(DeliveryState.class);
  private final ConcurrentLinkedQueue<Attempt> ended = new ConcurrentLinkedQueue<>();
  private final Map<Integer, OwnedPartition> owned = new HashMap<>();
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private volatile int waiting;
  private int underWay;
  private AlertReader alerts;
  private ExecutorService senders;

  /**
   * What delivering needs.
   *
   * @param clients makes Kafka's clients
   * @param endpoints finds channels
   * @param parallel attempts at a time
   * @param clock the wall clock
   * @param random from 0 to 1, for jitter
   * @param meters metrics
   * @param failPoints places where a test kills
   */
  record Parts(
      ClientProperties clients,
      Endpoints endpoints,
      int parallel,
      InstantSource clock,
      DoubleSupplier random,
      Meters meters,
      FailPoints failPoints) {}

  DeliveryWorker(Parts parts) {
    super("delivery-worker");
    this.parts = parts;
    parts.meters().gauge(Metric.DELIVERIES_PENDING, () -> waiting);
  }

  @Override
  void wake() {
    KafkaConsumer<byte[], byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  @Override
  void session() {
    senders = Executors.newFixedThreadPool(parts.parallel(), DeliveryWorker::sender);
    try (KafkaConsumer<byte[], byte[]> opened =
            new PromptConsumer(parts.clients().groupConsumer(GROUP));
        AlertReader reader = new AlertReader(parts.clients());
        PartitionProducers producers = new PartitionProducers(parts.clients(), "delivery")) {
      consumer = opened;
      alerts = reader;
      opened.subscribe(List.of(Topics.DELIVERY_STATE.name()), ownership(opened, producers));
      while (running()) {
        take(opened);
        record();
        startDue();
        waiting = owned.values().stream().mapToInt(one -> one.backlog().size()).sum();
      }
    } finally {
      // Attempts under way go on to their end; nobody records them, so they will be repeated.
      senders.shutdownNow();
      owned.clear();
      ended.clear();
      underWay = 0;
    }
  }

  private static Thread sender(Runnable task) {
    Thread thread = new Thread(task, "delivery-sender");
    thread.setDaemon(true);
    return thread;
  }

  private ConsumerRebalanceListener ownership(
      KafkaConsumer<byte[], byte[]> reading, PartitionProducers producers) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        for (TopicPartition one : assigned) {
          Producer<byte[], byte[]> producer = producers.open(one.partition());
          parts.failPoints().reached(AlertingFailPoints.IN_REBALANCE);
          // After the fence: the former owner can write nothing behind this end.
          long end = alerts.end(one);
          owned.put(one.partition(), new OwnedPartition(one.partition(), producer, end));
        }
        reading.seekToBeginning(assigned);
        well();
      }

      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        for (TopicPartition one : revoked) {
          owned.remove(one.partition());
          producers.close(one.partition());
        }
      }
    };
  }

  /** Reads new deliveries, for as long as nothing else is to do. */
  private void take(KafkaConsumer<byte[], byte[]> reading) {
    try {
      for (ConsumerRecord<byte[], byte[]> record : reading.poll(patience())) {
        take(record);
      }
    } catch (WakeupException e) {
      // An attempt ended, or the worker stops.
    }
    for (OwnedPartition one : owned.values()) {
      if (!one.loaded() && reached(reading, one)) {
        one.load();
      }
    }
  }

  private Duration patience() {
    Instant now = parts.clock().instant();
    Duration patience = IDLE_POLL;
    for (OwnedPartition one : owned.values()) {
      if (!one.loaded()) {
        return LOAD_POLL;
      }
      Optional<Instant> due = one.backlog().nextDue(suspects() < mostSuspects());
      if (due.isPresent() && underWay < parts.parallel()) {
        Duration until = Duration.between(now, due.get());
        patience = until.compareTo(patience) < 0 ? until : patience;
      }
    }
    return patience.isNegative() || !ended.isEmpty() ? Duration.ZERO : patience;
  }

  private static boolean reached(KafkaConsumer<byte[], byte[]> reading, OwnedPartition one) {
    TopicPartition partition = new TopicPartition(Topics.DELIVERY_STATE.name(), one.partition());
    try {
      return reading.position(partition, LOAD_POLL) >= one.end();
    } catch (TimeoutException | WakeupException e) {
      return false;
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    OwnedPartition one = owned.get(record.partition());
    if (one == null || record.key() == null) {
      return;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (!one.loaded()) {
      parts.failPoints().reached(AlertingFailPoints.IN_RESTORE);
    }
    if (record.value() == null) {
      one.take(key, null, record.offset());
    } else if (states.decode(record.value()) instanceof Decoded.Value<DeliveryState> good) {
      if (!one.take(key, good.value(), record.offset())) {
        refuse(one, good.value(), Reason.BACKLOG_FULL);
      }
    } else {
      LOG.warn("{} at {} is no delivery state and is ignored", key, record.offset());
    }
  }

  private void refuse(OwnedPartition one, DeliveryState state, Reason reason) {
    Waiting refused =
        new Waiting(
            state.deliveryId(),
            state.endpoint(),
            state.alert(),
            state.attempt(),
            state.nextAttemptAt(),
            state.deadline());
    Alert alert = alerts.at(state.alert()).map(AlertReader.Found::alert).orElse(null);
    Attempt none =
        new Attempt(one, refused, alert, UNKNOWN, new Answer.Refused(reason, null), Duration.ZERO);
    write(one, List.of(none), parts.clock().instant());
  }

  /** Writes down the attempts that have ended, one transaction for each partition. */
  private void record() {
    Map<OwnedPartition, List<Attempt>> byOwner = new LinkedHashMap<>();
    for (Attempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
      underWay--;
      if (owned.get(attempt.owner().partition()) == attempt.owner()) {
        byOwner.computeIfAbsent(attempt.owner(), one -> new ArrayList<>()).add(attempt);
      }
    }
    Instant now = parts.clock().instant();
    byOwner.forEach(
        (one, attempts) -> {
          parts.failPoints().reached(FailPoints.DELIVERY_BEFORE_RECORD);
          Map<Attempt, AttemptRecord> written = write(one, attempts, now);
          parts.failPoints().reached(FailPoints.DELIVERY_AFTER_RECORD);
          written.forEach((attempt, record) -> settle(one, attempt, record, now));
        });
  }

  private Map<Attempt, AttemptRecord> write(
      OwnedPartition one, List<Attempt> attempts, Instant now) {
    Map<Attempt, AttemptRecord> records = new LinkedHashMap<>();
    one.producer().beginTransaction();
    for (Attempt attempt : attempts) {
      AttemptRecord record = recordOf(attempt, now);
      write(one, attempt, record, now);
      records.put(attempt, record);
    }
    one.producer().commitTransaction();
    return records;
  }

  /** What an attempt leaves in the log: a failed one is tried again. */
  AttemptRecord recordOf(Attempt attempt, Instant now) {
    return AttemptRecord.of(attempt, now, parts.random().getAsDouble());
  }

  private void write(OwnedPartition one, Attempt attempt, AttemptRecord record, Instant now) {
    Delivery delivery = record.delivery();
    boolean known = attempt.alert() != null;
    Instant time = known ? attempt.alert().observedAt() : now;
    Mode mode = known ? attempt.alert().mode() : Mode.LIVE;
    String id = delivery.id() + ":" + delivery.attempt();
    String endpoint = attempt.waiting().endpoint();
    one.producer()
        .send(
            events.record(
                Topics.DELIVERIES, delivery.id(), delivery, id, delivery.alertId(), time, mode));
    String key = endpoint + "/" + attempt.waiting().id();
    one.producer()
        .send(
            record
                .next()
                .map(
                    next ->
                        events.record(
                            Topics.DELIVERY_STATE, key, next, id, delivery.alertId(), time, mode))
                .orElseGet(() -> events.tombstone(Topics.DELIVERY_STATE, key, now)));
    if (attempt.answer() instanceof Answer.Gone) {
      DeliveryState disabled = OwnedPartition.disabledState(endpoint, Reason.GONE);
      one.producer()
          .send(
              events.record(
                  Topics.DELIVERY_STATE,
                  endpoint + "/" + OwnedPartition.DISABLED,
                  disabled,
                  endpoint + ":disabled",
                  null,
                  now,
                  Mode.LIVE));
    }
  }

  private void settle(OwnedPartition one, Attempt attempt, AttemptRecord record, Instant now) {
    Waiting delivery = attempt.waiting();
    boolean delivered = attempt.answer() instanceof Answer.Delivered;
    if (record.next().isPresent()) {
      one.backlog().again(delivery, record.next().get().nextAttemptAt(), record.asked(), now);
    } else {
      boolean ours = attempt.answer() instanceof Answer.Refused;
      one.backlog().done(delivery, delivered || ours, now);
    }
    if (attempt.answer() instanceof Answer.Gone) {
      one.disable(delivery.endpoint());
      LOG.warn("endpoint {} answered 410 and is disabled", delivery.endpoint());
    }
    measure(attempt, record.delivery(), now);
  }

  private void measure(Attempt attempt, Delivery delivery, Instant now) {
    Label.Channel channel = Channels.label(attempt.channel());
    parts.meters().count(Metric.DELIVERIES, channel, delivery.outcome());
    parts.meters().time(Metric.DELIVERY_TIME, attempt.took(), channel);
    if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
      delays(attempt.alert(), now);
    } else {
      parts.meters().count(Metric.DELIVERY_FAILURES, channel, delivery.reason());
    }
  }

  private void delays(Alert alert, Instant now) {
    Meters meters = parts.meters();
    meters.time(
        Metric.DELAY, Duration.between(alert.decidedAt(), now), Label.Leg.ALERTED_DELIVERED);
    meters.time(
        Metric.DELAY, Duration.between(alert.observedAt(), now), Label.Leg.FETCHED_DELIVERED);
    alert.articles().stream()
        .map(AlertArticle::publishedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(
            published ->
                meters.time(
                    Metric.DELAY, Duration.between(published, now), Label.Leg.PUBLISHED_DELIVERED));
  }

  private void startDue() {
    Instant now = parts.clock().instant();
    int suspects = suspects();
    for (OwnedPartition one : owned.values()) {
      if (one.loaded()) {
        int before = one.backlog().suspectsUnderWay();
        one.backlog()
            .start(now, parts.parallel() - underWay, mostSuspects() - suspects)
            .forEach(next -> begin(one, next));
        suspects += one.backlog().suspectsUnderWay() - before;
      }
    }
  }

  private int suspects() {
    return owned.values().stream().mapToInt(one -> one.backlog().suspectsUnderWay()).sum();
  }

  /** Half of the places, so that the well ones always have the other half. */
  private int mostSuspects() {
    return Math.max(1, parts.parallel() / 2);
  }

  private void begin(OwnedPartition one, Waiting next) {
    underWay++;
    Optional<AlertReader.Found> found = alerts.at(next.alert());
    if (found.isEmpty()) {
      end(one, next, null, UNKNOWN, new Answer.Refused(Reason.ALERT_EXPIRED, null));
      return;
    }
    Alert alert = found.get().alert();
    Optional<Channel> channel = parts.endpoints().channel(next.endpoint());
    if (channel.isEmpty()) {
      end(one, next, alert, UNKNOWN, new Answer.Refused(Reason.ENDPOINT_UNKNOWN, null));
    } else if (one.isDisabled(next.endpoint())) {
      String name = channel.get().name();
      end(one, next, alert, name, new Answer.Refused(Reason.ENDPOINT_DISABLED, null));
    } else {
      parts.failPoints().reached(FailPoints.DELIVERY_BEFORE_SEND);
      launch(one, next, found.get(), channel.get());
    }
  }

  private void end(
      OwnedPartition one, Waiting delivery, Alert alert, String channel, Answer answer) {
    ended.add(new Attempt(one, delivery, alert, channel, answer, Duration.ZERO));
  }

  /** Sends on a thread of its own, and only then lets the attempt be recorded. */
  void launch(OwnedPartition one, Waiting delivery, AlertReader.Found found, Channel channel) {
    inBackground(
        () -> {
          long began = System.nanoTime();
          Answer answer = send(channel, delivery, found);
          Duration took = Duration.ofNanos(System.nanoTime() - began);
          ended(new Attempt(one, delivery, found.alert(), channel.name(), answer, took));
        });
  }

  final void inBackground(Runnable task) {
    senders.execute(task);
  }

  final void ended(Attempt attempt) {
    ended.add(attempt);
    wake();
  }

  static Answer send(Channel channel, Waiting delivery, AlertReader.Found found) {
    try {
      Channel.Sending sending =
          new Channel.Sending(delivery.id(), delivery.endpoint(), found.sending());
      return channel.send(found.alert(), sending);
    } catch (RuntimeException e) {
      LOG.error("{} failed on alert {}", channel.name(), found.alert().id(), e);
      return new Answer.RetryLater(Reason.PROCESSING_FAILED, null, null);
    }
  }
}
