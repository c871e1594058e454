package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookChannelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/well", 204, Map.of());
    answer("/gone", 410, Map.of());
    answer("/moved", 302, Map.of("Location", url("/well")));
    answer("/busy", 429, Map.of("Retry-After", "120"));
    answer("/closed", 503, Map.of("Retry-After", "Mon, 02 Mar 2026 10:05:00 GMT"));
    answer("/broken", 500, Map.of("Retry-After", "soon"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void takesOnlyTwoHundredsForDelivered() {
    assertThat(send("/well")).isEqualTo(new Answer.Delivered(204));
    assertThat(send("/broken")).isEqualTo(new Answer.RetryLater(Reason.HTTP_STATUS, 500, null));
  }

  @Test
  void takesFourHundredAndTenForGood() {
    assertThat(send("/gone")).isEqualTo(new Answer.Gone(410));
  }

  @Test
  void followsNoRedirect() {
    assertThat(send("/moved")).isEqualTo(new Answer.RetryLater(Reason.HTTP_STATUS, 302, null));
    assertThat(calls).containsExactly("/moved");
  }

  @Test
  void waitsForAsLongAsItIsAskedInSecondsOrToADate() {
    assertThat(send("/busy"))
        .isEqualTo(new Answer.RetryLater(Reason.RATE_LIMITED, 429, Duration.ofMinutes(2)));
    assertThat(send("/closed"))
        .isEqualTo(new Answer.RetryLater(Reason.RATE_LIMITED, 503, Duration.ofMinutes(5)));
  }

  @Test
  void callsNoPrivateAddressThatTheOperatorDidNotAllow() {
    Answer answer = send("/well", "");
    assertThat(answer).isInstanceOf(Answer.RetryLater.class);
    assertThat(answer.status()).isNull();
    assertThat(calls).isEmpty();
  }

  private void answer(String path, int status, Map<String, String> headers) {
    server.createContext(
        path,
        exchange -> {
          calls.add(path);
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private String url(String path) {
    return "http://" + authority() + path;
  }

  private String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  private Answer send(String path) {
    return send(path, authority());
  }

  private Answer send(String path, String allowed) {
    Egress egress =
        Egress.by(
            new SettingsReader(EgressSettings.all())
                .flags(allowed.isEmpty() ? Map.of() : Map.of("egress.allowed", allowed))
                .read(),
            new Meters());
    WebhookChannel channel =
        new WebhookChannel(
            WebhookChannel.Format.ALERT,
            new Poster(egress, () -> NOW),
            new Secret(url(path)),
            List.of(),
            Tlp.AMBER,
            () -> NOW);
    return channel.send(
        Alerts.of(Sample.first()).get(0), new Channel.Sending("delivery", "hook", ""));
  }
}
