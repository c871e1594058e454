package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures from outside how far each reader of this process is behind, and how old the oldest
 * record is that it has yet to process: so a reader that hangs is seen as well as one that is slow.
 *
 * <p>While Kafka cannot be asked the ages go on growing, because nothing is known of what waits.
 */
public final class LagWatch implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration PEEK = Duration.ofMillis(500);

  private final ClientProperties clients;
  private final Map<Label.Reader, Watched> watched;
  private final InstantSource clock;
  private final Map<Label.Reader, Standing> standings = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Instant began;
  private Thread thread;

  /**
   * A reader and what it reads.
   *
   * @param group consumer group, or id of the Streams application
   * @param topics topics whose records wait for it
   */
  public record Watched(String group, List<String> topics) {}

  /**
   * How a reader stands.
   *
   * @param behind offsets
   * @param oldest time of the oldest record that waits; null where none does
   * @param seenAt when that was measured
   */
  private record Standing(long behind, Instant oldest, Instant seenAt) {}

  /** A watch that is not started yet. */
  public LagWatch(
      ClientProperties clients,
      Map<Label.Reader, Watched> watched,
      Meters meters,
      InstantSource clock) {
    this.clients = clients;
    this.watched = Map.copyOf(watched);
    this.clock = clock;
    this.began = clock.instant();
    for (Label.Reader reader : watched.keySet()) {
      meters.gauge(Metric.LAG, () -> behind(reader), reader);
      meters.gauge(Metric.OLDEST_UNPROCESSED, () -> age(reader), reader);
    }
  }

  @Override
  public String name() {
    return "lag-watch";
  }

  @Override
  public void start() {
    thread = Daemons.start(name(), this::run);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.join(EVERY.toMillis());
    }
  }

  private double behind(Label.Reader reader) {
    Standing standing = standings.get(reader);
    return standing == null ? Double.NaN : standing.behind();
  }

  private double age(Label.Reader reader) {
    Standing standing = standings.get(reader);
    Instant now = clock.instant();
    Instant seenAt = standing == null ? began : standing.seenAt();
    Duration blind = Duration.between(seenAt, now).minus(EVERY.multipliedBy(3));
    Duration age =
        standing == null || standing.oldest() == null
            ? Duration.ZERO
            : Duration.between(standing.oldest(), now);
    Duration worse = blind.compareTo(age) > 0 ? blind : age;
    return Math.max(0, worse.toMillis() / 1e3);
  }

  private void run() {
    Map<String, Object> properties = clients.consumer("lag-watch-" + clients.instance());
    // Peeks are none of the records that the services read.
    properties.remove(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    while (stopping.getCount() > 0) {
      try (Admin admin = Admin.create(clients.admin("lag-watch-" + clients.instance()));
          Consumer<byte[], byte[]> peeking = new PromptConsumer(properties)) {
        while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          for (Map.Entry<Label.Reader, Watched> one : watched.entrySet()) {
            standings.put(one.getKey(), look(admin, peeking, one.getValue()));
          }
        }
      } catch (KafkaException | ExecutionException e) {
        LOG.debug("the lag cannot be measured", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Standing look(Admin admin, Consumer<byte[], byte[]> peeking, Watched reader)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(reader.group()).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> from = new HashMap<>();
    for (String topic : reader.topics()) {
      peeking
          .partitionsFor(topic)
          .forEach(
              info -> {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                OffsetAndMetadata offset = committed.get(partition);
                from.put(partition, offset == null ? 0 : offset.offset());
              });
    }
    Map<TopicPartition, Long> begins = peeking.beginningOffsets(from.keySet());
    Map<TopicPartition, Long> ends = peeking.endOffsets(from.keySet());
    long behind = 0;
    Instant oldest = null;
    for (TopicPartition partition : from.keySet()) {
      long at = Math.max(from.get(partition), begins.get(partition));
      if (at < ends.get(partition)) {
        behind += ends.get(partition) - at;
        Instant first = peek(peeking, partition, at);
        oldest = first != null && (oldest == null || first.isBefore(oldest)) ? first : oldest;
      }
    }
    return new Standing(behind, oldest, clock.instant());
  }

  /** Time of the first record from an offset on; null where only transaction markers follow. */
  private static Instant peek(
      Consumer<byte[], byte[]> peeking, TopicPartition partition, long offset) {
    peeking.assign(List.of(partition));
    peeking.seek(partition, offset);
    for (ConsumerRecord<byte[], byte[]> record : peeking.poll(PEEK)) {
      return Instant.ofEpochMilli(record.timestamp());
    }
    return null;
  }
}
