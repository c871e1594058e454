package io.wirewatch.proving.harness;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A subscriber: takes webhooks on loopback, checks each signature with the reference library, and
 * keeps what came, in order. Thread-safe.
 */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Webhook verifier;
  private final List<Received> received = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private volatile int answer = 204;

  /** One delivery as it came. */
  public record Received(String webhookId, Alert alert, long atNanos) {}

  private WebhookReceiver(HttpServer server, Webhook verifier) {
    this.server = server;
    this.verifier = verifier;
  }

  /** Starts a receiver that knows the secret ({@code whsec_…}). */
  public static WebhookReceiver start(String secret) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    WebhookReceiver receiver = new WebhookReceiver(server, verifier(secret));
    server.createContext("/hook", receiver::take);
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  /** The address to give to an endpoint. */
  public String url() {
    return "http://" + authority() + "/hook";
  }

  /** Address and port, as a range that egress may be allowed. */
  public String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** Answers with that status from now on; anything but 2xx asks for a retry. */
  public void answerWith(int status) {
    answer = status;
  }

  /** All that came so far, repeats included. */
  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  /** The first delivery of each alert, by webhook-id. */
  public synchronized Map<String, Alert> alerts() {
    Map<String, Alert> first = new LinkedHashMap<>();
    received.forEach(r -> first.putIfAbsent(r.webhookId(), r.alert()));
    return first;
  }

  /** What was turned away, and why: a wrong signature, a body that is no alert. */
  public synchronized List<String> refused() {
    return List.copyOf(refused);
  }

  /** How often an alert came again. */
  public synchronized int repeats() {
    return received.size() - alerts().size();
  }

  /** Waits until what came so far is enough; fails after the patience, saying what came. */
  public synchronized void await(
      Predicate<WebhookReceiver> enough, Duration patience, String what) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (!enough.test(this)) {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError(
              "waited "
                  + patience
                  + " for "
                  + what
                  + "; "
                  + received.size()
                  + " deliveries came: "
                  + summary());
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Listens until a time has come. */
  public synchronized void listenUntil(Instant end, InstantSource clock)
      throws InterruptedException {
    for (long left = left(end, clock); left > 0; left = left(end, clock)) {
      wait(left);
    }
  }

  private static long left(Instant end, InstantSource clock) {
    return Duration.between(clock.instant(), end).toMillis();
  }

  /** What came, a line each. */
  public synchronized String summary() {
    StringBuilder out = new StringBuilder();
    received.forEach(
        r ->
            out.append("\n  ")
                .append(r.alert().subscription().id())
                .append(' ')
                .append(r.alert().kind())
                .append(" r")
                .append(r.alert().revision())
                .append(" | ")
                .append(r.alert().story().headline())
                .append(" | ")
                .append(r.webhookId()));
    return out.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Webhook verifier(String secret) {
    try {
      return new Webhook(secret);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException("a secret is needed", e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      verifier.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
      Alert alert =
          Json.mapper().treeToValue(Json.mapper().readTree(body).get("data"), Alert.class);
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      synchronized (this) {
        if (answer / 100 == 2) {
          received.add(new Received(id, alert, System.nanoTime()));
        }
        notifyAll();
      }
    } catch (Exception e) {
      synchronized (this) {
        refused.add(e + ": " + body.lines().findFirst().orElse(""));
        notifyAll();
      }
    } finally {
      exchange.sendResponseHeaders(answer, -1);
      exchange.close();
    }
  }
}
