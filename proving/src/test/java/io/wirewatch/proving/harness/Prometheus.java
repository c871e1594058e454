package io.wirewatch.proving.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Prometheus on loopback, with our rules, that scrapes the targets it is given. */
public final class Prometheus implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  private Prometheus(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it and waits until it answers; skips the test where it is not installed.
   *
   * @param folder an empty folder
   * @param targets host and port of each process
   * @param rules files of rules
   * @param alertmanager host and port; null for none
   * @param every how often it scrapes and judges
   */
  public static Prometheus start(
      Path folder, List<String> targets, List<Path> rules, String alertmanager, Duration every)
      throws Exception {
    Path program = Tools.require("prometheus");
    Files.createDirectories(folder);
    StringBuilder config = new StringBuilder("global:\n");
    config.append("  scrape_interval: ").append(every.toSeconds()).append("s\n");
    config.append("  evaluation_interval: ").append(every.toSeconds()).append("s\n");
    config.append("rule_files: ").append(Json.text(rules.stream().map(Path::toString).toList()));
    config.append("\nscrape_configs:\n  - job_name: wirewatch\n    static_configs:\n");
    config.append("      - targets: ").append(Json.text(targets)).append('\n');
    if (alertmanager != null) {
      config
          .append("alerting:\n  alertmanagers:\n    - static_configs:\n        - targets: ")
          .append(Json.text(List.of(alertmanager)))
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
    String address = "127.0.0.1:" + EmbeddedBroker.freePort();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    Prometheus prometheus = new Prometheus(process, "http://" + address);
    prometheus.awaitReady();
    return prometheus;
  }

  /** The samples that an expression has now; empty where it has no data. */
  public JsonNode query(String expression) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + encoded(expression)).at("/data/result");
  }

  /** The samples of an expression over a stretch of time. */
  public JsonNode range(String expression, Instant from, Instant to, Duration step)
      throws IOException, InterruptedException {
    return get("/api/v1/query_range?query="
            + encoded(expression)
            + "&start="
            + from.getEpochSecond()
            + "&end="
            + to.getEpochSecond()
            + "&step="
            + step.toSeconds())
        .at("/data/result");
  }

  /** Whether an alarm is firing. */
  public boolean isFiring(String alarm) throws IOException, InterruptedException {
    return !query("ALERTS{alertname=\"" + alarm + "\",alertstate=\"firing\"}").isEmpty();
  }

  /** Lets some time pass; ends early, as a failure, where the process ends. */
  public void pause(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("prometheus ended with " + process.exitValue());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void awaitReady() throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      try {
        if (send("/-/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      pause(Duration.ofMillis(500));
    }
    throw new AssertionError("prometheus does not become ready");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    JsonNode answer = Json.mapper().readTree(send(path).body());
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer;
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
