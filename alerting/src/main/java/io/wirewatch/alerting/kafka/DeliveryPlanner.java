package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.DeliveryPlan;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.DeadLetters;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.PromptConsumer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;

/**
 * Turns each alert into one delivery state per endpoint, in one transaction with the offset of the
 * alert.
 *
 * <p>Alerts are spread by subscriber and deliveries by endpoint: this is the step between.
 */
public final class DeliveryPlanner extends ConsumerLoop {
  /** The consumer group. */
  public static final String GROUP = "wirewatch-delivery-planner";

  private static final Duration POLL = Duration.ofSeconds(1);

  private final ClientProperties clients;
  private final RecentAlerts recent;
  private final Endpoints endpoints;
  private final InstantSource clock;
  private final DeadLetters deadLetters;
  private final Events events = new Events("alerting");
  private final JsonSerde<Alert> alerts = JsonSerde.of(Alert.class);

  DeliveryPlanner(
      ClientProperties clients, Endpoints endpoints, RecentAlerts recent, InstantSource clock) {
    super("delivery-planner");
    this.clients = clients;
    this.recent = recent;
    this.endpoints = endpoints;
    this.clock = clock;
    this.deadLetters = new DeadLetters(Stage.DELIVER, clock);
  }

  @Override
  void session() {
    try (KafkaConsumer<byte[], byte[]> opened = new PromptConsumer(clients.groupConsumer(GROUP));
        PartitionProducers producers = new PartitionProducers(clients, "delivery-planner")) {
      reads(opened);
      opened.subscribe(List.of(Topics.ALERTS.name()), ownership(producers));
      while (running()) {
        ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
        for (TopicPartition partition : records.partitions()) {
          plan(opened, producers.get(partition.partition()), partition, records);
        }
      }
    } catch (WakeupException e) {
      // Stopping.
    }
  }

  private ConsumerRebalanceListener ownership(PartitionProducers producers) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> producers.open(partition.partition()));
        well();
      }

      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> producers.close(partition.partition()));
      }
    };
  }

  private void plan(
      KafkaConsumer<byte[], byte[]> reading,
      Producer<byte[], byte[]> producer,
      TopicPartition partition,
      ConsumerRecords<byte[], byte[]> records) {
    producer.beginTransaction();
    for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
      plan(record, producer);
    }
    OffsetAndMetadata next = records.nextOffsets().get(partition);
    producer.sendOffsetsToTransaction(Map.of(partition, next), reading.groupMetadata());
    producer.commitTransaction();
  }

  private void plan(ConsumerRecord<byte[], byte[]> record, Producer<byte[], byte[]> producer) {
    Decoded<Alert> decoded = alerts.decode(record.value() == null ? new byte[0] : record.value());
    if (decoded instanceof Decoded.Malformed<Alert> bad) {
      producer.send(deadLetters.letter(record, bad.reason(), bad.detail()));
      return;
    }
    Alert alert = ((Decoded.Value<Alert>) decoded).value();
    LogPosition at = new LogPosition(record.topic(), record.partition(), record.offset());
    List<String> to =
        Arrays.stream(header(record, EventHeaders.DELIVER_TO).split(","))
            .filter(address -> !address.isEmpty())
            .toList();
    String sending = header(record, EventHeaders.SENDING);
    DeliveryPlan plan = DeliveryPlan.of(alert, to, sending, at, endpoints, clock.instant());
    if (!plan.states().isEmpty()) {
      AlertReader.Found found = new AlertReader.Found(alert, sending);
      recent.keep(at, found, record.value().length, plan.states().size());
    }
    for (DeliveryState state : plan.states()) {
      producer.send(
          events.record(
              Topics.DELIVERY_STATE,
              state.endpoint() + "/" + state.deliveryId(),
              state,
              state.deliveryId() + ":0",
              alert.id(),
              alert.observedAt(),
              alert.mode()));
    }
    for (Delivery refused : plan.refused()) {
      producer.send(
          events.record(
              Topics.DELIVERIES,
              refused.id(),
              refused,
              refused.id() + ":0",
              alert.id(),
              alert.observedAt(),
              alert.mode()));
    }
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
