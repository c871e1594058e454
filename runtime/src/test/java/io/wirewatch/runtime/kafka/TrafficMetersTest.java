package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.metrics.Meters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TrafficMetersTest {
  private static final int HOSTILE = 100_000;
  private static final int MOST_SERIES = 2_000;

  private final Meters meters = new Meters();
  private final TrafficMeters traffic = new TrafficMeters();

  TrafficMetersTest() {
    traffic.configure(Map.of(ClientMeters.METERS, meters));
  }

  @Test
  void countsWhatIsReadAndWrittenByTopic() {
    send(Topics.ARTICLES_RAW.name(), new byte[0]);
    send("wirewatch-alerting-matches-by-subscriber-repartition", new byte[0]);
    TopicPartition partition = new TopicPartition(Topics.ARTICLES_FETCHED.name(), 1);
    traffic.onConsume(
        new ConsumerRecords<>(
            Map.of(
                partition,
                List.of(
                    new ConsumerRecord<>(partition.topic(), 1, 0, null, new byte[0]),
                    new ConsumerRecord<>(partition.topic(), 1, 1, null, new byte[0]))),
            Map.of()));

    assertThat(meters.scrape())
        .contains("wirewatch_records_written_total{topic=\"wirewatch.articles.raw\"} 1.0")
        .contains("wirewatch_records_written_total{topic=\"internal\"} 1.0")
        .contains("wirewatch_records_read_total{topic=\"wirewatch.articles.fetched\"} 2.0");
  }

  @Test
  void countsRefusalsAndDeadLettersByStageAndReason() {
    send(Topics.DISPOSITIONS.name(), disposition("a", Outcome.HELD, Reason.MUTED));
    send(Topics.DISPOSITIONS.name(), disposition("a", Outcome.PENDING, null));
    send(Topics.DEAD_LETTERS.name(), letter("k", Reason.NOT_JSON));

    assertThat(meters.scrape())
        .contains("wirewatch_dispositions_total{outcome=\"held\",stage=\"decide\"} 1.0")
        .contains("wirewatch_dispositions_total{outcome=\"pending\",stage=\"decide\"} 1.0")
        .contains("wirewatch_refused_total{reason=\"muted\",stage=\"decide\"} 1.0")
        .contains("wirewatch_dead_letters_total{reason=\"not-json\",stage=\"enrich\"} 1.0");
  }

  @Test
  void keepsTheNumberOfSeriesBoundedUnderAHundredThousandHostileArticles() {
    Random chance = new Random(7);
    for (int i = 0; i < HOSTILE; i++) {
      String name = "evil-" + i + "\u202e\"}\n{" + Long.toHexString(chance.nextLong());
      Reason reason = Reason.values()[chance.nextInt(Reason.values().length)];
      switch (i % 4) {
        case 0 -> send(Topics.DISPOSITIONS.name(), disposition(name, Outcome.REJECTED, reason));
        case 1 -> send(Topics.DEAD_LETTERS.name(), letter(name, reason));
        case 2 -> send(name.replaceAll("[^a-z0-9-]", ""), new byte[0]);
        default -> {
          String json =
              new String(disposition("x", Outcome.HELD, reason), StandardCharsets.UTF_8)
                  .replace("\"decide\"", Json.text(name))
                  .replace("\"held\"", Json.text(name));
          send(Topics.DISPOSITIONS.name(), json.getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    List<String> series = meters.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(series).hasSizeBetween(10, MOST_SERIES);
    assertThat(series).noneMatch(line -> line.contains("evil"));
  }

  private void send(String topic, byte[] value) {
    traffic.onSend(new ProducerRecord<>(topic, new byte[0], value));
  }

  private static byte[] disposition(String name, Outcome outcome, Reason reason) {
    return Json.bytes(
        new Disposition(
            Subject.MATCH,
            name,
            name,
            1,
            name,
            name,
            name,
            Stage.DECIDE,
            outcome,
            reason,
            name,
            name,
            Mode.LIVE,
            Instant.EPOCH));
  }

  private static byte[] letter(String name, Reason reason) {
    return Json.bytes(
        new DeadLetter(
            Stage.ENRICH,
            reason,
            name,
            new LogPosition(name, 0, 0),
            name,
            name.getBytes(StandardCharsets.UTF_8),
            false,
            Instant.EPOCH));
  }
}
