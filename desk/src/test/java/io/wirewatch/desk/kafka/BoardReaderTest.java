package io.wirewatch.desk.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.desk.SampleNews;
import io.wirewatch.desk.board.Board;
import io.wirewatch.runtime.lifecycle.Check;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoardReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SampleNews news = new SampleNews(NOW);
  private final Board board = new Board(() -> NOW);
  private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
  private final Timed consumer = new Timed();
  private final BoardReader reader = new BoardReader(() -> consumer, board, () -> NOW);

  @AfterEach
  void stop() throws Exception {
    reader.stop();
  }

  @Test
  void fillsTheBoardFromTheLogAndThenFollowsIt() throws Exception {
    write(Topics.ALERTS, alert("before"));
    write(Topics.STORIES, Json.bytes(news.border()));
    assertThat(reader.check()).isInstanceOf(Check.NotReady.class);
    start();

    assertThat(board.alerts(Instant.MIN, 9)).hasSize(1);
    assertThat(board.story("s1")).isPresent();
    assertThat(reader.check()).isEqualTo(Check.ready());

    CountDownLatch told = new CountDownLatch(1);
    board.listen(event -> told.countDown());
    consumer.addRecord(record(Topics.ALERTS, 1, alert("live")));
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(board.alerts(Instant.MIN, 9)).hasSize(2);
  }

  @Test
  void passesOverPoisonInEveryTopic() throws Exception {
    for (Topic<?> topic :
        List.of(
            Topics.ALERTS,
            Topics.STORIES,
            Topics.ARTICLES_ENRICHED,
            Topics.DELIVERIES,
            Topics.SOURCES,
            Topics.SOURCE_STATE)) {
      for (String poison : List.of("not json", "{}", "[]", "null", "")) {
        write(topic, poison.getBytes(StandardCharsets.UTF_8));
      }
      write(topic, null);
    }
    write(Topics.ALERTS, "{\"id\":\"bare\"}".getBytes(StandardCharsets.UTF_8));
    write(Topics.ALERTS, alert("good"));
    start();

    assertThat(board.alerts(Instant.MIN, 9)).hasSize(1);
    assertThat(board.overview().complete()).isTrue();
  }

  @Test
  void showsWhatIsWrittenBetweenItsLookAtTheTimesAndItsFirstPoll() throws Exception {
    consumer.meanwhile =
        () -> {
          write(Topics.ALERTS, alert("in-between"));
          consumer.updateEndOffsets(Map.of(new TopicPartition(Topics.ALERTS.name(), 0), 1L));
        };
    start();

    assertThat(board.alerts(Instant.MIN, 9)).hasSize(1);
  }

  private void start() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Topic<?> topic : Topics.all()) {
      TopicPartition partition = new TopicPartition(topic.name(), 0);
      consumer.updatePartitions(
          topic.name(), List.of(new PartitionInfo(topic.name(), 0, null, null, null)));
      ends.put(partition, log.stream().filter(r -> r.topic().equals(topic.name())).count());
    }
    consumer.updateBeginningOffsets(
        ends.keySet().stream()
            .collect(java.util.stream.Collectors.toMap(partition -> partition, p -> 0L)));
    consumer.updateEndOffsets(ends);
    consumer.schedulePollTask(() -> log.forEach(consumer::addRecord));
    consumer.schedulePollTask(read::countDown);
    reader.start();
    assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private byte[] alert(String id) {
    return Json.bytes(
        news.alert(id, "new", 5, "s", "a", 50, "severe", "actual", "st-" + id, "Headline"));
  }

  private void write(Topic<?> topic, byte[] value) {
    long offset = log.stream().filter(record -> record.topic().equals(topic.name())).count();
    log.add(record(topic, offset, value));
  }

  private static ConsumerRecord<byte[], byte[]> record(Topic<?> topic, long offset, byte[] value) {
    return new ConsumerRecord<>(
        topic.name(), 0, offset, "host/key".getBytes(StandardCharsets.UTF_8), value);
  }

  /** A mock that knows offsets by time: everything is young enough, an empty log has nothing. */
  private static final class Timed extends MockConsumer<byte[], byte[]> {
    private Runnable meanwhile = () -> {};

    Timed() {
      super("earliest");
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
      Map<TopicPartition, Long> ends = endOffsets(times.keySet());
      times.forEach(
          (partition, time) ->
              found.put(
                  partition, ends.get(partition) == 0 ? null : new OffsetAndTimestamp(0, time)));
      meanwhile.run();
      return found;
    }
  }
}
