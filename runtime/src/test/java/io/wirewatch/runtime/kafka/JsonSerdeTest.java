package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.JsonSerde.MalformedRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {
  private static final JsonSerde<Cause> SERDE = JsonSerde.of(Cause.class);

  @Test
  void carriesARecordThereAndBack() {
    Cause cause = new Cause("a1", 2);

    assertThat(SERDE.deserialize("t", SERDE.serialize("t", cause))).isEqualTo(cause);
  }

  @Test
  void carriesTombstones() {
    assertThat(SERDE.serialize("t", null)).isNull();
    assertThat(SERDE.deserialize("t", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "7",
        "\"x\"",
        "not json",
        "{\"version\":\"x\"}",
        "{\"articleId\":\"a\"} {}"
      })
  void namesBytesThatAreNoSuchRecord(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(SERDE.decode(bytes)).isInstanceOf(Decoded.Malformed.class);
    assertThatThrownBy(() -> SERDE.deserialize("t", bytes)).isInstanceOf(MalformedRecord.class);
  }

  @Test
  void looksIntoARecordThatIsNamedByAnother() {
    byte[] bytes = "{\"article\":{\"title\":\"x\"}}".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonSerde.of(EnrichedArticle.class).decode(bytes))
        .isEqualTo(
            new Decoded.Malformed<>(
                Reason.UNKNOWN_SHAPE, "not a EnrichedArticle: lacks article.id"));
  }

  @Test
  void everyTopicsRecordIsRefusedWhenEmpty() {
    assertThat(Topics.all())
        .allSatisfy(
            topic ->
                assertThat(JsonSerde.of(topic.type()).decode(new byte[] {'{', '}'}))
                    .isInstanceOf(Decoded.Malformed.class));
  }
}
