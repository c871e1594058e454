package io.wirewatch.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.kafka.AlertReader.Found;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** An alert planned a moment ago is delivered without the log, any other from the log. */
class RecentAlertsTest {
  private static final TopicPartition LOG = new TopicPartition(Topics.ALERTS.name(), 0);

  private final MockConsumer<byte[], byte[]> log = new MockConsumer<>("earliest");
  private final RecentAlerts recent = new RecentAlerts(1_000);
  private final AlertReader reader = new AlertReader(recent, log);

  @Test
  void givesWhatWasPlannedWithoutTheLog() {
    Found planned = new Found(alert("shells"), "repeat-1");
    recent.keep(at(7), planned, 10, 1);
    assertThat(reader.at(at(7))).containsSame(planned);
    assertThat(log.assignment()).isEmpty();
  }

  @Test
  void readsFromTheLogWhatAnotherProcessOrAnEarlierOnePlanned() {
    Alert alert = alert("shells");
    write(7, alert, "repeat-1");
    assertThat(reader.at(at(7))).contains(new Found(alert, "repeat-1"));
  }

  @Test
  void tellsTheSameAlertEitherWay() {
    Alert alert = alert("shells");
    write(7, alert, "repeat-1");
    Found fromLog = reader.at(at(7)).orElseThrow();
    recent.keep(at(7), new Found(alert, "repeat-1"), 10, 1);
    Found planned = reader.at(at(7)).orElseThrow();
    assertThat(planned).isNotSameAs(fromLog).isEqualTo(fromLog);
    assertThat(Json.bytes(planned.alert())).isEqualTo(Json.bytes(fromLog.alert()));
  }

  @Test
  void letsAnAlertGoWhenEachOfItsDeliveriesHasIt() {
    recent.keep(at(7), new Found(alert("shells"), ""), 1_000, 2);
    assertThat(recent.take(at(7))).isPresent();
    assertThat(recent.take(at(7))).isPresent();
    assertThat(recent.take(at(7))).isEmpty();
    recent.keep(at(8), new Found(alert("shells"), ""), 1_000, 1);
    assertThat(recent.take(at(8))).as("its bytes are free again").isPresent();
  }

  @Test
  void keepsNoMoreBytesThanItsBoundAndGivesUpTheOldestFirst() {
    IntStream.range(0, 50)
        .forEach(i -> recent.keep(at(i), new Found(alert("report " + i), ""), 100, 1));
    assertThat(IntStream.range(0, 50).filter(i -> recent.take(at(i)).isPresent()))
        .containsExactly(40, 41, 42, 43, 44, 45, 46, 47, 48, 49);
  }

  @Test
  void countsAnAlertThatIsPlannedAgainOnce() {
    for (int i = 0; i < 50; i++) {
      recent.keep(at(1), new Found(alert("told again"), ""), 400, 1);
    }
    recent.keep(at(2), new Found(alert("another"), ""), 600, 1);
    assertThat(recent.take(at(1))).isPresent();
  }

  @Test
  void leavesToTheLogWhatIsLargerThanTheBound() {
    recent.keep(at(1), new Found(alert("vast report"), ""), 1_001, 1);
    assertThat(recent.take(at(1))).isEmpty();
  }

  private static Alert alert(String title) {
    return Alerts.of(title, "https://example.org/" + title);
  }

  private static LogPosition at(long offset) {
    return new LogPosition(LOG.topic(), LOG.partition(), offset);
  }

  /** Puts an alert where the reader finds it once it has sought the position. */
  private void write(long offset, Alert alert, String sending) {
    log.updateBeginningOffsets(Map.of(LOG, 0L));
    log.schedulePollTask(
        () -> {
          ConsumerRecord<byte[], byte[]> record =
              new ConsumerRecord<>(LOG.topic(), LOG.partition(), offset, null, Json.bytes(alert));
          record.headers().add(EventHeaders.SENDING, sending.getBytes(StandardCharsets.UTF_8));
          log.addRecord(record);
        });
  }
}
