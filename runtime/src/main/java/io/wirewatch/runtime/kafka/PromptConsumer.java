package io.wirewatch.runtime.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * A consumer whose close waits for nothing.
 *
 * <p>The broker answers one request of a connection at a time, so the goodbye of a common consumer
 * waits behind the fetch that it has out, half a second for each. Ours have nothing to say goodbye
 * with: they commit nothing by themselves and are static members of their groups. Not thread-safe,
 * but for {@code wakeup}.
 */
public final class PromptConsumer extends KafkaConsumer<byte[], byte[]> {
  /** A consumer with properties of {@link ClientProperties}. */
  public PromptConsumer(Map<String, Object> properties) {
    super(properties);
  }

  @Override
  public void close() {
    close(CloseOptions.timeout(Duration.ZERO));
  }
}
