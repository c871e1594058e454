package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes records of the catalogue's topics: bytes, CloudEvents headers, timestamp. */
public final class Events {
  private final String service;

  /** Events written by a service, such as {@code ingest}. */
  public Events(String service) {
    this.service = service;
  }

  /**
   * A record for a plain producer.
   *
   * @param topic where to
   * @param key its key
   * @param value what it says
   * @param id unique in the topic; an article version's is its id, a colon and its version
   * @param subject what it is about; absent where the id says it
   * @param time observedAt of what caused it: the record timestamp
   * @param mode how the cause came into the stream
   */
  public <V> ProducerRecord<byte[], byte[]> record(
      Topic<V> topic, String key, V value, String id, String subject, Instant time, Mode mode) {
    return new ProducerRecord<>(
        topic.name(),
        null,
        time.toEpochMilli(),
        key.getBytes(StandardCharsets.UTF_8),
        Json.bytes(value),
        headers(topic, id, subject, time, mode));
  }

  /** A tombstone: it ends a key of a compacted topic. */
  public ProducerRecord<byte[], byte[]> tombstone(Topic<?> topic, String key, Instant time) {
    return new ProducerRecord<>(
        topic.name(),
        null,
        time.toEpochMilli(),
        key.getBytes(StandardCharsets.UTF_8),
        null,
        new RecordHeaders());
  }

  /** The headers of a record, for a processor's {@code forward}. */
  public Headers headers(Topic<?> topic, String id, String subject, Instant time, Mode mode) {
    Headers headers = new RecordHeaders();
    EventHeaders.of(topic, id, service, subject, time, mode)
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  /** The header that says when a record was written. */
  public static Header writtenAt(Instant now) {
    return new RecordHeader(
        EventHeaders.WRITTEN_AT, now.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** When a record was written, where its headers say so. */
  public static Optional<Instant> writtenAt(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.WRITTEN_AT);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(new String(header.value(), StandardCharsets.UTF_8)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The mode that a record's headers tell; absent headers mean live. */
  public static Mode mode(Headers headers) {
    Header header = headers.lastHeader(EventHeaders.MODE);
    if (header == null || header.value() == null) {
      return Mode.LIVE;
    }
    String name = new String(header.value(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    for (Mode mode : Mode.values()) {
      if (mode.wireName().equals(name)) {
        return mode;
      }
    }
    return Mode.UNKNOWN;
  }
}
