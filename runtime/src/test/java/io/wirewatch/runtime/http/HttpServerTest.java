package io.wirewatch.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Meters meters = new Meters();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    server = new HttpServer(settings("0"), () -> checks, meters, List.of());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void livesAsSoonAsItAnswers() throws Exception {
    checks.put("streams", Check.notReady("rebalancing"));

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void namesThePartThatIsNotReadyAndWhy() throws Exception {
    checks.put("book", Check.ready());
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    checks.put("streams", Check.notReady("rebalancing"));
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body())
        .isEqualTo("{\"ready\":false,\"parts\":{\"book\":\"ready\",\"streams\":\"rebalancing\"}}");
  }

  @Test
  void showsMetricsToPrometheus() throws Exception {
    meters.count(Metric.REFUSED, Stage.DECIDE, Reason.TOO_OLD);

    HttpResponse<String> response = get("/metrics");

    assertThat(response.body())
        .contains("wirewatch_refused_total{reason=\"too-old\",stage=\"decide\"} 1.0");
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/plain");
  }

  @Test
  void showsMetricsInOpenMetricsToAScraperThatAsksForIt() throws Exception {
    meters.count(Metric.REFUSED, Stage.DECIDE, Reason.TOO_OLD);

    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                    .header("Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5")
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/openmetrics-text");
    assertThat(response.body()).contains("# TYPE wirewatch_refused counter").endsWith("# EOF\n");
  }

  @Test
  void knowsNoOtherPath() throws Exception {
    HttpResponse<String> response = get("/elsewhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().map()).doesNotContainKey("server");
  }

  @Test
  void saysWhenItsPortIsTaken() {
    HttpServer second =
        new HttpServer(settings(String.valueOf(server.port())), () -> checks, meters, List.of());

    assertThatThrownBy(second::start).hasMessageContaining("port " + server.port());
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Settings settings(String port) {
    return new SettingsReader(HttpSettings.all()).flags(Map.of("http.port", port)).read();
  }
}
