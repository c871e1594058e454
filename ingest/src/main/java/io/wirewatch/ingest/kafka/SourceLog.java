package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.LogTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The list of sources as the log holds it: read as a whole, changed source by source. */
public final class SourceLog {
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);
  private static final Events EVENTS = new Events("ingest");

  private final ClientProperties properties;
  private final InstantSource clock;

  /** The log at a cluster. */
  public SourceLog(ClientProperties properties, InstantSource clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** All sources, by record key. */
  public Map<String, Source> sources() throws Exception {
    return read(Topics.SOURCES);
  }

  /** The states of all sources, by record key. */
  public Map<String, SourceState> states() throws Exception {
    return read(Topics.SOURCE_STATE);
  }

  /**
   * Adds sources and changes those of the same id; what is the same already is not written.
   *
   * @return number of sources that were written
   */
  public int put(Collection<Source> wanted) throws Exception {
    Map<String, Source> listed = sources();
    Instant now = clock.instant();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    int written = 0;
    for (Source source : wanted) {
      String key = HostKey.recordKey(HostKey.of(source.url()), source.id());
      if (source.equals(listed.get(key))) {
        continue;
      }
      written++;
      listed.forEach(
          (other, known) -> {
            // The source has moved to another host, and so to another owner.
            if (known.id().equals(source.id()) && !other.equals(key)) {
              records.add(EVENTS.tombstone(Topics.SOURCES, other, now));
              records.add(EVENTS.tombstone(Topics.SOURCE_STATE, other, now));
            }
          });
      records.add(
          EVENTS.record(Topics.SOURCES, key, source, key + "@" + now, null, now, Mode.LIVE));
    }
    write(records);
    return written;
  }

  /**
   * Removes sources and what is remembered of them.
   *
   * @return number of sources that were removed
   */
  public int remove(Collection<String> ids) throws Exception {
    Instant now = clock.instant();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    sources()
        .forEach(
            (key, source) -> {
              if (ids.contains(source.id())) {
                records.add(EVENTS.tombstone(Topics.SOURCES, key, now));
                records.add(EVENTS.tombstone(Topics.SOURCE_STATE, key, now));
              }
            });
    write(records);
    return records.size() / 2;
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    if (records.isEmpty()) {
      return;
    }
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(properties.producer("sources-" + properties.instance()))) {
      List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (java.util.concurrent.Future<?> acknowledged : sent) {
        acknowledged.get();
      }
    }
  }

  private <V> Map<String, V> read(Topic<V> topic) throws Exception {
    LogTable<V> table =
        new LogTable<>(
            topic,
            properties.consumer("sources-" + properties.instance()),
            READ_WITHIN,
            (changes, snapshot) -> {});
    try {
      table.start();
      return table.snapshot().values();
    } finally {
      table.stop();
    }
  }
}
