package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.runtime.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
  @TempDir Path folder;

  private TopologyTestDriver driver;
  private TestInputTopic<String, String> in;
  private TestOutputTopic<String, String> out;
  private TestOutputTopic<String, byte[]> dead;

  @BeforeEach
  void open() {
    StreamsBuilder builder = new StreamsBuilder();
    JsonSerde<Cause> serde = JsonSerde.of(Cause.class);
    builder.stream("in", Consumed.with(Serdes.String(), serde).withName("in"))
        .mapValues(DeadLettersTest::judge, Named.as("judge"))
        .to("out", Produced.with(Serdes.String(), serde).withName("out"));
    Properties properties =
        new ClientProperties(
                new SettingsReader(KafkaSettings.all())
                    .flags(Map.of("kafka.state-dir", folder.toString()))
                    .read())
            .streams("dead-letters-test", Stage.ENRICH);
    // The test driver forgets what an open transaction sent while a record was being taken in.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(builder.build(), properties);
    in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
    out = driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());
    dead =
        driver.createOutputTopic(
            Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void setsABadRecordAsideAsItCameAndGoesOn() {
    in.pipeInput("k1", "{\"articleId\":\"a\",\"version\":1}");
    in.pipeInput("k2", "poison");
    in.pipeInput("k3", "{\"articleId\":\"b\",\"version\":1}");

    assertThat(out.readKeyValuesToList()).hasSize(2);
    var record = dead.readRecord();
    DeadLetter letter = Json.read(record.value(), DeadLetter.class);
    assertThat(record.key()).isEqualTo("k2");
    assertThat(letter.stage()).isEqualTo(Stage.ENRICH);
    assertThat(letter.reason()).isEqualTo(Reason.NOT_JSON);
    assertThat(letter.origin()).isEqualTo(new LogPosition("in", 0, 1));
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("poison");
    assertThat(dead.isEmpty()).isTrue();
  }

  @Test
  void setsARecordAsideOnWhichAProcessorFails() {
    in.pipeInput("k1", "{\"articleId\":\"bad\",\"version\":1}");
    in.pipeInput("k2", "{\"articleId\":\"a\",\"version\":1}");

    DeadLetter letter = Json.read(dead.readRecord().value(), DeadLetter.class);
    assertThat(letter.reason()).isEqualTo(Reason.PROCESSING_FAILED);
    assertThat(letter.detail()).isEqualTo("IllegalStateException: cannot be enriched");
    assertThat(out.readKeyValuesToList()).hasSize(1);
  }

  @Test
  void stopsForAFaultThatIsNotTheRecords() {
    assertThatThrownBy(() -> in.pipeInput("k1", "{\"articleId\":\"broker\",\"version\":1}"))
        .hasStackTraceContaining("the store is gone");
    assertThat(dead.isEmpty()).isTrue();
  }

  @Test
  void cutsWhatIsTooLongAndSaysSo() {
    byte[] value = new byte[DeadLetters.MAX_VALUE_BYTES + 1];

    ProducerRecord<byte[], byte[]> record =
        new DeadLetters(Stage.FETCH, () -> Instant.EPOCH)
            .letter(new ConsumerRecord<>("t", 2, 9, null, value), Reason.NOT_JSON, "why");

    DeadLetter letter = Json.read(record.value(), DeadLetter.class);
    assertThat(letter.truncated()).isTrue();
    assertThat(letter.value()).hasSize(DeadLetters.MAX_VALUE_BYTES);
    assertThat(record.value().length).isLessThan(TopicCreator.MAX_RECORD_BYTES);
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("t-2-9");
    assertThat(record.timestamp()).isZero();
  }

  private static Cause judge(Cause cause) {
    return switch (cause.articleId()) {
      case "bad" -> throw new IllegalStateException("cannot be enriched");
      case "broker" -> throw new KafkaException("the store is gone");
      default -> cause;
    };
  }
}
