package io.wirewatch.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void readsAValueOfANewerEnumAsUnknown() {
    assertThat(Json.read("{\"id\":\"a\",\"status\":\"drill\"}", Article.class).status())
        .isEqualTo(Status.UNKNOWN);
  }

  @Test
  void ignoresAFieldOfANewerWriter() {
    assertThat(Json.read("{\"id\":\"a\",\"mood\":\"calm\"}", Article.class).id()).isEqualTo("a");
  }

  @Test
  void writesNothingForWhatIsUnknown() {
    assertThat(Json.text(Article.builder().id("a").build())).doesNotContain("null", "title");
  }

  @Test
  void refusesWhatIsNoJsonWithOneSentence() {
    assertThatThrownBy(() -> Json.read("{\"id\":", Article.class))
        .isInstanceOf(Json.MalformedJson.class)
        .hasMessageStartingWith("not a Article: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesBottomlessNesting() {
    assertThatThrownBy(() -> Json.read("[".repeat(100_000), Article.class))
        .isInstanceOf(Json.MalformedJson.class);
  }

  @Test
  void refusesADurationWithoutUnit() {
    assertThatThrownBy(() -> Json.read("{\"maxAge\":\"48\"}", Subscription.class))
        .isInstanceOf(Json.MalformedJson.class)
        .hasMessageContaining("expected a number and a unit");
  }

  @Property
  void everyDurationReadsBackAsItWasWritten(
      @ForAll @LongRange(min = 0, max = 400L * 86_400_000) long millis) {
    Duration duration = Duration.ofMillis(millis);
    assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
  }

  @Test
  void cutsSeverityIntoItsFourLevels() {
    assertThat(Severity.levelOf(24)).isEqualTo(SeverityLevel.MINOR);
    assertThat(Severity.levelOf(25)).isEqualTo(SeverityLevel.MODERATE);
    assertThat(Severity.levelOf(50)).isEqualTo(SeverityLevel.SEVERE);
    assertThat(Severity.levelOf(75)).isEqualTo(SeverityLevel.EXTREME);
  }
}
