package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.alerting.deliver.DeliveryPlan;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.PromptConsumer;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final JsonSerde<DeliveryState> states = JsonSerde.of(DeliveryState.class);
  private final OwnedPartitions owned;
  private final DeliveryLog log = new DeliveryLog();
  private final DeliveryMeters meters;
  private volatile int waiting;
  private AlertReader alerts;
  private Senders senders;

  /**
   * What delivering needs.
   *
   * @param clients makes Kafka's clients
   * @param recent alerts that were planned a moment ago
   * @param endpoints finds channels
   * @param parallel attempts at a time
   * @param clock the wall clock
   * @param random from 0 to 1, for jitter
   * @param meters metrics
   * @param failPoints places where a test kills
   */
  record Parts(
      ClientProperties clients,
      RecentAlerts recent,
      Endpoints endpoints,
      int parallel,
      InstantSource clock,
      DoubleSupplier random,
      Meters meters,
      FailPoints failPoints) {}

  DeliveryWorker(Parts parts) {
    super("delivery-worker");
    this.parts = parts;
    owned = new OwnedPartitions(parts.parallel());
    meters = new DeliveryMeters(parts.meters());
    parts.meters().gauge(Metric.DELIVERIES_PENDING, () -> waiting);
  }

  @Override
  void session() {
    try (Senders threads = new Senders(parts.parallel(), this::wake);
        KafkaConsumer<byte[], byte[]> opened =
            new PromptConsumer(parts.clients().groupConsumer(GROUP));
        AlertReader reader = new AlertReader(parts.recent(), AlertReader.log(parts.clients()));
        PartitionProducers producers = new PartitionProducers(parts.clients(), "delivery")) {
      reads(opened);
      alerts = reader;
      senders = threads;
      opened.subscribe(List.of(Topics.DELIVERY_STATE.name()), ownership(opened, producers));
      while (running()) {
        take(opened);
        record();
        owned.start(parts.clock().instant(), senders.underWay(), this::begin);
        waiting = owned.waiting();
      }
    } finally {
      owned.clear();
    }
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
          owned.add(new OwnedPartition(one.partition(), producer, end));
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
    for (OwnedPartition one : owned.all()) {
      if (!one.loaded() && reached(reading, one)) {
        one.load();
      }
    }
  }

  private Duration patience() {
    if (!owned.loaded()) {
      return LOAD_POLL;
    }
    Duration patience = owned.untilDue(parts.clock().instant(), senders.underWay(), IDLE_POLL);
    return patience.isNegative() || !senders.noneEnded() ? Duration.ZERO : patience;
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
    Waiting refused = OwnedPartition.waiting(state);
    Alert alert = alerts.at(state.alert()).map(AlertReader.Found::alert).orElse(null);
    Attempt none =
        new Attempt(one, refused, alert, UNKNOWN, new Answer.Refused(reason, null), Duration.ZERO);
    Instant now = parts.clock().instant();
    log.write(one, List.of(recordOf(none, now)), now);
  }

  /** Writes down the attempts that have ended, one transaction for each partition. */
  private void record() {
    Map<OwnedPartition, List<Attempt>> byOwner = new LinkedHashMap<>();
    for (Attempt attempt : senders.fetch()) {
      if (owned.get(attempt.owner().partition()) == attempt.owner()) {
        byOwner.computeIfAbsent(attempt.owner(), one -> new ArrayList<>()).add(attempt);
      }
    }
    Instant now = parts.clock().instant();
    byOwner.forEach(
        (one, attempts) -> {
          parts.failPoints().reached(FailPoints.DELIVERY_BEFORE_RECORD);
          List<AttemptRecord> records =
              attempts.stream().map(attempt -> recordOf(attempt, now)).toList();
          log.write(one, records, now);
          parts.failPoints().reached(FailPoints.DELIVERY_AFTER_RECORD);
          records.forEach(record -> settle(one, record, now));
        });
  }

  /** What an attempt leaves in the log: a failed one is tried again. */
  AttemptRecord recordOf(Attempt attempt, Instant now) {
    return AttemptRecord.of(attempt, now, parts.random().getAsDouble());
  }

  private void settle(OwnedPartition one, AttemptRecord record, Instant now) {
    Attempt attempt = record.attempt();
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
    meters.measure(attempt, record.delivery(), now);
  }

  private void begin(OwnedPartition one, Waiting next) {
    senders.begin();
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
    } else if (DeliveryPlan.exceeds(alert.tlp(), channel.get().ceiling())) {
      // Asked for by hand, or planned before the operator lowered the ceiling.
      end(one, next, alert, channel.get().name(), new Answer.Refused(Reason.TLP_EXCEEDED, null));
    } else {
      parts.failPoints().reached(FailPoints.DELIVERY_BEFORE_SEND);
      launch(one, next, found.get(), channel.get());
    }
  }

  private void end(
      OwnedPartition one, Waiting delivery, Alert alert, String channel, Answer answer) {
    senders.end(new Attempt(one, delivery, alert, channel, answer, Duration.ZERO));
  }

  /** Sends on a thread of its own, and only then lets the attempt be recorded. */
  void launch(OwnedPartition one, Waiting delivery, AlertReader.Found found, Channel channel) {
    senders.send(one, delivery, found, channel);
  }

  final Senders senders() {
    return senders;
  }
}
