package io.wirewatch.alerting.kafka;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.Events;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards records of the catalogue's topics with their headers and timestamp. */
final class Emitter {
  private final Events events = new Events("alerting");
  private final ProcessorContext<String, Emission> context;

  Emitter(ProcessorContext<String, Emission> context) {
    this.context = context;
  }

  <V> void emit(
      Topic<V> topic,
      String key,
      V value,
      String id,
      String subject,
      Instant observedAt,
      Mode mode,
      Map<String, String> more) {
    Headers headers = events.headers(topic, id, subject, observedAt, mode);
    more.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    Emission emission = new Emission.ToTopic(topic, Json.bytes(value));
    context.forward(new Record<>(key, emission, observedAt.toEpochMilli(), headers));
  }
}
