package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts every record that a client reads or sends, by topic, and what dispositions and dead
 * letters among them say: Kafka makes one for each client.
 */
public final class TrafficMeters
    implements ConsumerInterceptor<byte[], byte[]>, ProducerInterceptor<byte[], byte[]> {
  private static final Set<String> CATALOGUE =
      Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
  private static final JsonSerde<Said> DISPOSITION = JsonSerde.of(Said.class);
  private static final JsonSerde<DeadLetter> DEAD_LETTER = JsonSerde.of(DeadLetter.class);

  /** What is counted of a disposition; each is read again for it. */
  private record Said(Stage stage, Outcome outcome, Reason reason) {}

  private Meters meters;

  @Override
  public void configure(Map<String, ?> configs) {
    meters = (Meters) configs.get(ClientMeters.METERS);
    // A counter that starts at 0 shows its first step.
    for (Topic<?> topic : Topics.all()) {
      meters.addNamed(Metric.RECORDS_READ, 0, List.of(topic.name()));
      meters.addNamed(Metric.RECORDS_WRITTEN, 0, List.of(topic.name()));
    }
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      meters.addNamed(
          Metric.RECORDS_READ,
          records.records(partition).size(),
          List.of(label(partition.topic())));
    }
    return records;
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    meters.addNamed(Metric.RECORDS_WRITTEN, 1, List.of(label(record.topic())));
    if (record.value() != null && record.topic().equals(Topics.DISPOSITIONS.name())) {
      disposed(record.value());
    } else if (record.value() != null && record.topic().equals(Topics.DEAD_LETTERS.name())) {
      died(record.value());
    }
    return record;
  }

  private void disposed(byte[] value) {
    if (DISPOSITION.decode(value) instanceof Decoded.Value<Said> good) {
      Said said = good.value();
      meters.count(Metric.DISPOSITIONS, said.stage(), said.outcome());
      boolean refused = said.outcome() == Outcome.REJECTED || said.outcome() == Outcome.HELD;
      if (refused && said.reason() != null) {
        meters.count(Metric.REFUSED, said.stage(), said.reason());
      }
    }
  }

  private void died(byte[] value) {
    if (DEAD_LETTER.decode(value) instanceof Decoded.Value<DeadLetter> good) {
      meters.count(Metric.DEAD_LETTERS, good.value().stage(), good.value().reason());
    }
  }

  private static String label(String topic) {
    return CATALOGUE.contains(topic) ? topic : "internal";
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

  @Override
  public void close() {}
}
