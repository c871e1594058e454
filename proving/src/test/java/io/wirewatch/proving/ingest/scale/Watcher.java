package io.wirewatch.proving.ingest.scale;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what is committed: when each source was to be polled next, and which items came when. */
public final class Watcher implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Integer, NavigableMap<Instant, Instant>> nextByLast = new ConcurrentHashMap<>();
  private final Map<Integer, byte[]> newest = new ConcurrentHashMap<>();
  private final Map<String, List<Instant>> items = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::read, "watcher");
  private volatile boolean closing;

  public Watcher(Settings settings) {
    this.consumer = new KafkaConsumer<>(new ClientProperties(settings).consumer("watcher"));
    List<TopicPartition> all =
        Stream.<Topic<?>>of(Topics.SOURCE_STATE, Topics.ARTICLES_RAW)
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    thread.setDaemon(true);
    thread.start();
  }

  /** When a source was due, by what was known of it at a moment; null where nothing was. */
  public Instant dueAt(int source, Instant moment) {
    NavigableMap<Instant, Instant> plan = nextByLast.get(source);
    Map.Entry<Instant, Instant> known = plan == null ? null : plan.floorEntry(moment);
    return known == null ? null : known.getValue();
  }

  /** When the versions of an item were read from {@code articles.raw}. */
  public List<Instant> readAt(int source, int item) {
    return items.getOrDefault(Newsstand.title(source, item), List.of());
  }

  /** Number of article versions so far. */
  public int articles() {
    return items.values().stream().mapToInt(List::size).sum();
  }

  /** The newest state of each source. */
  public List<SourceState> states() {
    return newest.values().stream().map(bytes -> Json.read(bytes, SourceState.class)).toList();
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
    consumer.close();
  }

  private void read() {
    while (!closing) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
        if (record.value() == null) {
          continue;
        }
        if (record.topic().equals(Topics.ARTICLES_RAW.name())) {
          String title = Json.read(record.value(), Article.class).title();
          items.computeIfAbsent(title, t -> new ArrayList<>()).add(Instant.now());
        } else {
          state(record);
        }
      }
    }
  }

  private void state(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    int source = Integer.parseInt(key.substring(key.indexOf("/s") + 2));
    SourceState state = Json.read(record.value(), SourceState.class);
    newest.put(source, record.value());
    if (state.lastPollAt() != null && state.nextPollAt() != null) {
      nextByLast
          .computeIfAbsent(source, s -> new ConcurrentSkipListMap<>())
          .put(state.lastPollAt(), state.nextPollAt());
    }
  }
}
