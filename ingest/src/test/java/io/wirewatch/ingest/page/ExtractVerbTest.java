package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExtractVerbTest {
  @Test
  void printsTheInstantOnTheDayThatThePageClaims() {
    String html =
        "<head><meta property=\"article:published_time\" content=\"2026-03-02T21:00:00-05:00\">"
            + "</head><h1>Bridge shut</h1>";

    String line =
        Json.text(new ExtractVerb().answer("a", html.getBytes(StandardCharsets.UTF_8), null, null));

    assertThat(line).contains("\"publishedAt\":\"2026-03-02T21:00:00-05:00\"");
  }
}
