package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.DeadLetters;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Forwards records as bytes with their headers. A record that is too large for its topic would fail
 * the whole transaction, so each is measured first, and its cause goes to dead-letters instead.
 */
final class Outlet {
  /** Room for key, headers and framing. */
  private static final int MOST_BYTES = TopicCreator.MAX_RECORD_BYTES - 8 * 1024;

  private final ProcessorContext<String, byte[]> context;
  private final Events events = new Events("enrich");
  private final InstantSource clock;
  private final DeadLetters letters;
  private final String letterSink;

  Outlet(
      ProcessorContext<String, byte[]> context,
      Stage stage,
      InstantSource clock,
      String letterSink) {
    this.context = context;
    this.clock = clock;
    this.letters = new DeadLetters(stage, clock);
    this.letterSink = letterSink;
  }

  /** Whether a record of these bytes may be sent. */
  static boolean fits(byte[] value) {
    return value.length <= MOST_BYTES;
  }

  /** Where the record being processed lies; absent outside of one. */
  LogPosition position() {
    return context.recordMetadata().map(Outlet::position).orElse(null);
  }

  /** Forwards bytes that fit, caused by a record. */
  void send(
      String sink, Topic<?> topic, String key, byte[] value, String id, Record<String, ?> cause) {
    Headers headers =
        events.headers(
            topic, id, key, Instant.ofEpochMilli(cause.timestamp()), Events.mode(cause.headers()));
    if (topic == Topics.ARTICLES_ENRICHED) {
      headers.add(Events.writtenAt(clock.instant()));
    }
    context.forward(new Record<>(key, value, cause.timestamp(), headers), sink);
  }

  /** Writes the cause to dead-letters because what it leads to is too large. */
  void tooLarge(Record<String, ?> cause, int bytes) {
    ProducerRecord<byte[], byte[]> letter =
        letters.letter(
            position(),
            cause.key() == null ? null : cause.key().getBytes(StandardCharsets.UTF_8),
            Json.bytes(cause.value()),
            Reason.RECORD_TOO_LARGE,
            "its result has " + bytes + " bytes, a topic takes " + MOST_BYTES);
    context.forward(
        new Record<>(
            new String(letter.key(), StandardCharsets.UTF_8),
            letter.value(),
            cause.timestamp(),
            letter.headers()),
        letterSink);
  }

  private static LogPosition position(RecordMetadata at) {
    return new LogPosition(at.topic(), at.partition(), at.offset());
  }
}
