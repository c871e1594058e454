package io.wirewatch.proving.ingest;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of a topic from its beginning. */
public final class TopicReader<V> implements AutoCloseable {
  private final Topic<V> topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<V> values = new ArrayList<>();

  public TopicReader(Settings settings, Topic<V> topic) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(new ClientProperties(settings).consumer("proof-" + topic.name()));
    List<TopicPartition> all =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** All that came so far, once it is enough; fails after the patience, saying what came. */
  public List<V> await(Predicate<List<V>> enough, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (!enough.test(values)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited " + patience + "; " + topic.name() + " has " + values);
      }
      more(Duration.ofMillis(200));
    }
    return List.copyOf(values);
  }

  /** All that comes within a time. */
  public List<V> within(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      more(Duration.ofMillis(100));
    }
    return List.copyOf(values);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void more(Duration wait) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
      if (record.value() != null) {
        values.add(Json.read(record.value(), topic.type()));
      }
    }
  }
}
