package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.PushNotice;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** Hands on to the owner of a source what its hub told us; any process may have been told. */
public final class PushInbox implements Component {
  private static final Events EVENTS = new Events("ingest");
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final ClientProperties properties;
  private final Supplier<Collection<Source>> sources;
  private final InstantSource clock;
  private Producer<byte[], byte[]> producer;

  /**
   * An inbox that is not started yet.
   *
   * @param sources all sources, of every host
   */
  public PushInbox(
      ClientProperties properties, Supplier<Collection<Source>> sources, InstantSource clock) {
    this.properties = properties;
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ingest-pushes";
  }

  @Override
  public void start() {
    producer = new KafkaProducer<>(properties.producer("ingest-pushes-" + properties.instance()));
  }

  @Override
  public void stop() {
    if (producer != null) {
      producer.close(WITHIN);
    }
  }

  /** Writes a notice; false where it could not be written, so that the hub tries again. */
  public boolean accept(String sourceId, PushNotice notice) throws InterruptedException {
    Source source =
        sources.get().stream().filter(s -> s.id().equals(sourceId)).findFirst().orElse(null);
    if (source == null) {
      return true;
    }
    Instant now = clock.instant();
    String key = HostKey.recordKey(HostKey.of(source.url()), sourceId);
    PageRequest request = new PageRequest(sourceId, null, source.url(), 0, null, now, null, notice);
    try {
      producer
          .send(
              EVENTS.record(
                  Topics.PAGE_REQUESTS, key, request, key + "@" + now, sourceId, now, Mode.LIVE))
          .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
