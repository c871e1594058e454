package io.wirewatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  @TempDir Path directory;

  @Test
  void keepsCommittedTransactionsAndForgetsAbortedOnesAcrossARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
      createTopic(broker);
      try (KafkaProducer<String, String> producer = producer(broker)) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("t", "k", "committed"));
        producer.commitTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("t", "k", "aborted"));
        producer.flush();
        producer.abortTransaction();
      }
    }
    try (EmbeddedBroker again = EmbeddedBroker.start(directory)) {
      assertThat(readAll(again)).containsExactly("committed");
    }
  }

  @Test
  void runsInAChildThatStopsWithItsParent() throws Exception {
    ProcessHandle child;
    try (BrokerProcess process =
        BrokerProcess.start(directory.resolve("log"), directory.resolve("scratch"))) {
      child = process.handle();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", process.bootstrapServers()))) {
        assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      }
    }
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void tellsThatItEndedWhenNobodyAskedItTo() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    try (BrokerProcess process =
        BrokerProcess.start(directory.resolve("log"), directory.resolve("scratch"))) {
      process.onFailure(told::complete);
      process.handle().destroyForcibly();
      assertThat(told.get(30, TimeUnit.SECONDS))
          .startsWith("the broker ended by itself")
          .contains(directory.resolve("scratch").toString());
    }
  }

  @Test
  void tellsNothingWhenItIsStopped() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    ProcessHandle child;
    try (BrokerProcess process =
        BrokerProcess.start(directory.resolve("log"), directory.resolve("scratch"))) {
      process.onFailure(told::complete);
      child = process.handle();
    }
    child.onExit().get(30, TimeUnit.SECONDS);
    assertThat(told).isNotDone();
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
    }
  }

  private static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static List<String> readAll(EmbeddedBroker broker) {
    TopicPartition partition = new TopicPartition("t", 0);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<String, String> r : consumer.poll(Duration.ofSeconds(1))) {
          values.add(r.value());
        }
      }
    }
    return values;
  }
}
