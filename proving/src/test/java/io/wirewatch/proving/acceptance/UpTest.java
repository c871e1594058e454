package io.wirewatch.proving.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.harness.WirewatchProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, as a new user types it. */
class UpTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration QUIET = Duration.ofSeconds(12);
  private static final Duration GLANCE = Duration.ofMillis(250);

  @TempDir Path folder;

  @Test
  void showsAlertsStopsCleanlyGoesOnWhereItWasAndComesBackAfterAKill() throws Exception {
    String desk;
    try (WirewatchProcess up = up("first")) {
      desk = deskOf(up);
      up.awaitLine(line -> line.contains("EXERCISE NEW"), PATIENCE);
      assertThat(get(desk + "health/ready").statusCode()).isEqualTo(200);
      assertThat(alerts(desk)).isNotEmpty();
      up.stop();
    }
    List<String> told;
    try (WirewatchProcess up = up("again")) {
      desk = deskOf(up);
      up.listen(QUIET);
      told = alerts(desk);
      assertThat(told).as("alerts after a restart, each once").doesNotHaveDuplicates().isNotEmpty();
      up.kill();
    }
    try (WirewatchProcess up = up("after-the-kill")) {
      desk = deskOf(up);
      awaitWholeBoard(up, desk);
      assertThat(alerts(desk)).doesNotHaveDuplicates().containsAll(told);
    }
  }

  private WirewatchProcess up(String name) throws IOException {
    return WirewatchProcess.launcher(
        folder,
        name,
        ROOT,
        List.of("up", "--data", folder.resolve("data").toString(), "--port", "0"));
  }

  private static String deskOf(WirewatchProcess up) {
    String line = up.awaitLine(l -> l.strip().startsWith("desk "), PATIENCE);
    return line.strip().substring("desk ".length()).strip();
  }

  /** The page answers at once; what was told before this start comes as the log is read. */
  private static void awaitWholeBoard(WirewatchProcess up, String desk) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (!Json.mapper().readTree(get(desk + "api/overview").body()).get("complete").asBoolean()) {
      assertThat(Instant.now()).as("the desk has read the log").isBefore(until);
      up.listen(GLANCE);
    }
  }

  /** Ids of the alerts that the desk shows. */
  private static List<String> alerts(String desk) throws Exception {
    JsonNode answer = Json.mapper().readTree(get(desk + "api/alerts").body());
    List<String> ids = new ArrayList<>();
    answer.get("alerts").forEach(card -> ids.add(card.at("/alert/id").asText()));
    return ids;
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
