package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.LogTable.Change;
import io.wirewatch.runtime.kafka.LogTable.Snapshot;
import io.wirewatch.runtime.lifecycle.Check;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LogTableTest {
  private static final Topic<Cause> TOPIC =
      new Topic<>(
          "wirewatch.book",
          "",
          "",
          Topic.PartitionedBy.KEY,
          Topic.Policy.COMPACT,
          Duration.ZERO,
          true,
          Cause.class,
          "");
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final BlockingQueue<Snapshot<Cause>> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> malformed = new LinkedBlockingQueue<>();
  private LogTable<Cause> table;

  @AfterEach
  void stop() throws Exception {
    table.stop();
  }

  @Test
  void hasReachedTheEndSeenAtStartWhenItHasStarted() throws Exception {
    topicHolds(record(0, "a", "1"), record(1, "b", "2"), record(2, "a", "3"), record(3, "b", null));

    start();

    assertThat(table.snapshot().values()).isEqualTo(Map.of("a", new Cause("3", 0)));
    assertThat(table.snapshot().offset()).isEqualTo(4);
    assertThat(table.check()).isEqualTo(Check.ready());
    assertThat(told).hasSize(1);
  }

  @Test
  void startsOnAnEmptyTopic() throws Exception {
    topicHolds();

    start();

    assertThat(table.snapshot().values()).isEmpty();
    assertThat(table.snapshot().offset()).isZero();
  }

  @Test
  void followsWhatIsWrittenLater() throws Exception {
    topicHolds(record(0, "a", "1"));
    start();
    Snapshot<Cause> before = table.snapshot();
    told.clear();

    consumer.addRecord(record(1, "a", "2"));

    Snapshot<Cause> after = told.poll(10, TimeUnit.SECONDS);
    assertThat(after.values()).containsEntry("a", new Cause("2", 0));
    assertThat(after.offset()).isEqualTo(2);
    assertThat(before.values()).containsEntry("a", new Cause("1", 0));
  }

  @Test
  void keepsTheFormerValueWhereARecordIsMalformed() throws Exception {
    topicHolds(record(0, "a", "1"), raw(1, "a", "poison"), raw(2, "b", "{}"));

    start();

    assertThat(table.snapshot().values()).isEqualTo(Map.of("a", new Cause("1", 0)));
    assertThat(malformed).hasSize(2);
  }

  @Test
  void doesNotStartWhileTheEndIsOutOfReach() throws Exception {
    topicHolds(record(0, "a", "1"));
    consumer.updateEndOffsets(Map.of(PARTITION, 9L));
    table = table(Duration.ofMillis(300));

    assertThatThrownBy(table::start).hasMessageContaining("wirewatch.book was not read to its end");
    assertThat(table.check()).isInstanceOf(Check.NotReady.class);
  }

  private void start() throws Exception {
    table = table(Duration.ofSeconds(10));
    table.start();
  }

  private LogTable<Cause> table(Duration within) {
    return new LogTable<>(
        TOPIC,
        () -> consumer,
        within,
        new LogTable.Listener<>() {
          @Override
          public void changed(List<Change<Cause>> changes, Snapshot<Cause> snapshot) {
            told.add(snapshot);
          }

          @Override
          public void malformed(
              ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {
            malformed.add(detail);
          }
        });
  }

  @SafeVarargs
  private void topicHolds(ConsumerRecord<byte[], byte[]>... records) {
    consumer.updatePartitions(
        TOPIC.name(), List.of(new PartitionInfo(TOPIC.name(), 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) records.length));
    consumer.schedulePollTask(() -> List.of(records).forEach(consumer::addRecord));
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String key, String id) {
    return raw(offset, key, id == null ? null : "{\"articleId\":\"" + id + "\",\"version\":0}");
  }

  private static ConsumerRecord<byte[], byte[]> raw(long offset, String key, String value) {
    return new ConsumerRecord<>(
        TOPIC.name(),
        0,
        offset,
        key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }
}
