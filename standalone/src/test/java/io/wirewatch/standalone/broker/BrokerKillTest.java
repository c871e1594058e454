package io.wirewatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.internal.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was decided before the broker was killed stands when it is back. */
class BrokerKillTest {
  private static final TopicPartition READ = new TopicPartition("t", 0);

  @TempDir Path directory;

  @Test
  @Timeout(240)
  void endsATransactionThatAKillCaughtBetweenItsDecisionAndItsMarkers() throws Exception {
    Path data = directory.resolve("data");
    for (long offset = 1; offset <= 3; offset++) {
      try (BrokerProcess broker = BrokerProcess.start(data, directory)) {
        commit(broker, offset);
        kill(broker);
      }
      // The last of each: the marker, and the word that all markers are written.
      cutLastBatch(data, "__consumer_offsets-");
      cutLastBatch(data, "__transaction_state-");
      try (BrokerProcess again = BrokerProcess.start(data, directory)) {
        assertThat(stable(again)).as("kill %d", offset).isEqualTo(new OffsetAndMetadata(offset));
        kill(again);
      }
    }
  }

  private static void kill(BrokerProcess broker) throws Exception {
    broker.handle().destroyForcibly();
    broker.handle().onExit().get(30, TimeUnit.SECONDS);
  }

  private static void commit(BrokerProcess broker, long offset) throws Exception {
    try (Admin admin = admin(broker);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer())) {
      if (!admin.listTopics().names().get().contains(READ.topic())) {
        admin.createTopics(List.of(new NewTopic(READ.topic(), 1, (short) 1))).all().get();
      }
      producer.initTransactions();
      producer.beginTransaction();
      producer.sendOffsetsToTransaction(
          Map.of(READ, new OffsetAndMetadata(offset)), new ConsumerGroupMetadata("group"));
      producer.commitTransaction();
      // The commit returns when it is decided: the markers, and the word that they are written,
      // come after it.
      TransactionState state;
      do {
        state = admin.describeTransactions(List.of("test")).description("test").get().state();
      } while (state != TransactionState.COMPLETE_COMMIT);
    }
  }

  private static void cutLastBatch(Path data, String topic) throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.walk(data)) {
      logs =
          files
              .filter(f -> f.getParent().getFileName().toString().startsWith(topic))
              .filter(f -> f.toString().endsWith(".log"))
              .toList();
    }
    int cut = 0;
    for (Path log : logs) {
      try (FileRecords records = FileRecords.open(log.toFile())) {
        int last = -1;
        for (FileChannelRecordBatch batch : records.batches()) {
          last = batch.position();
        }
        if (last >= 0) {
          records.truncateTo(last);
          cut++;
        }
      }
    }
    assertThat(cut).as("partitions of %s in use", topic).isEqualTo(1);
  }

  /** The committed offset, once no transaction that could change it is open. */
  private static OffsetAndMetadata stable(BrokerProcess broker) throws Exception {
    try (Admin admin = admin(broker)) {
      // Named, because a partition that has never had another offset is not listed while it waits.
      var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(READ));
      return admin
          .listConsumerGroupOffsets(
              Map.of("group", spec), new ListConsumerGroupOffsetsOptions().requireStable(true))
          .partitionsToOffsetAndMetadata("group")
          .get(30, TimeUnit.SECONDS)
          .get(READ);
    }
  }

  private static Admin admin(BrokerProcess broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
