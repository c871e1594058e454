package io.wirewatch.alerting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatFormatTest {
  private static final Alert HOSTILE =
      Alerts.of(
          "Attack <!channel> [click](https://evil.example) **now** @all\u202Egnp",
          "https://news.example/a|x)");

  @ParameterizedTest
  @EnumSource(ChatFormat.class)
  void saysWhatTheAlertIsAbout(ChatFormat format) throws Exception {
    Alert alert = Alerts.of(Sample.first()).get(0);
    ChatFormat.Post post = format.post("https://chat.example/hooks/desk", alert);

    assertThat(Json.mapper().readTree(post.body()).toString())
        .contains("border post, report a")
        .contains("new, moderate")
        .contains("https://news.example/a");
  }

  @ParameterizedTest
  @EnumSource(ChatFormat.class)
  void neverTurnsTheDirectionOfText(ChatFormat format) {
    assertThat(format.body(HOSTILE).toString()).doesNotContain("\u202E");
  }

  @Test
  void lettersOfSlackCommandNothing() {
    String text = ChatFormat.SLACK.body(HOSTILE).toString();

    assertThat(text).doesNotContain("<!channel>").contains("&lt;!channel&gt;");
    assertThat(text).contains("<https://news.example/a%7Cx)|");
  }

  @Test
  void lettersOfMarkdownCommandNothing() {
    for (ChatFormat format : new ChatFormat[] {ChatFormat.TEAMS, ChatFormat.MATTERMOST}) {
      String text = format.body(HOSTILE).toString();
      assertThat(text)
          .doesNotContain("[click](")
          .doesNotContain("**now**")
          .doesNotContain(" @all")
          .contains("(https://news.example/a|x%29)");
    }
  }

  @Test
  void publishesToTheTopicOfItsAddress() throws Exception {
    ChatFormat.Post post =
        ChatFormat.NTFY.post("https://ntfy.example/base/desk", Alerts.of(Sample.first()).get(0));
    JsonNode body = Json.mapper().readTree(post.body());

    assertThat(post.url()).isEqualTo("https://ntfy.example/base/");
    assertThat(body.get("topic").asText()).isEqualTo("desk");
    assertThat(body.get("priority").asInt()).isEqualTo(3);
  }
}
