package io.wirewatch.proving.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many subscribers behind one loopback server: each checks signatures with the reference library
 * and keeps, of every webhook-id, how often it came and what it told.
 */
final class Receivers implements AutoCloseable {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final List<Subscriber> subscribers = new ArrayList<>();

  /** One subscriber's record. Guarded by its own lock. */
  static final class Subscriber {
    final Map<String, Told> byId = new LinkedHashMap<>();
    final Map<String, Long> arrivals = new HashMap<>();
    int calls;
    final Set<String> refused = new HashSet<>();
    int refuse;
    boolean once;
  }

  /**
   * What one webhook-id told.
   *
   * @param story its story
   * @param revision its revision
   * @param articles the articles that it lists
   */
  record Told(String story, int revision, List<String> articles) {}

  Receivers(int count) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    for (int i = 0; i < count; i++) {
      Subscriber one = new Subscriber();
      subscribers.add(one);
      server.createContext("/hook-" + i, exchange -> take(one, exchange));
    }
    server.start();
  }

  String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  String url(int i) {
    return "http://" + authority() + "/hook-" + i;
  }

  int count() {
    return subscribers.size();
  }

  /** Everybody answers 503 to the next few calls. */
  void refuseNext(int calls) {
    refuse(calls, false);
  }

  /**
   * Everybody answers 503 to the next few deliveries, once to each: one that is refused twice would
   * be tried again after minutes only.
   */
  void refuseOnce(int deliveries) {
    refuse(deliveries, true);
  }

  private void refuse(int calls, boolean once) {
    for (Subscriber one : subscribers) {
      synchronized (one) {
        one.refuse = calls;
        one.once = once;
      }
    }
  }

  Map<String, Told> told(int i) {
    Subscriber one = subscribers.get(i);
    synchronized (one) {
      return new HashMap<>(one.byId);
    }
  }

  /** When each article was first told. */
  Map<String, Long> arrivals(int i) {
    Subscriber one = subscribers.get(i);
    synchronized (one) {
      return new HashMap<>(one.arrivals);
    }
  }

  /** Calls taken beyond the first of each webhook-id. */
  int repeats(int i) {
    Subscriber one = subscribers.get(i);
    synchronized (one) {
      return one.calls - one.byId.size();
    }
  }

  /** All calls taken so far. */
  int calls() {
    int all = 0;
    for (Subscriber one : subscribers) {
      synchronized (one) {
        all += one.calls;
      }
    }
    return all;
  }

  /** Waits for the next call of the first subscriber, or for the patience to end. */
  void awaitCall(Duration patience) throws InterruptedException {
    Subscriber one = subscribers.get(0);
    long end = System.nanoTime() + patience.toNanos();
    synchronized (one) {
      int before = one.calls;
      long left = patience.toMillis();
      while (one.calls == before && left > 0) {
        one.wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    }
  }

  /** Waits for a first call, and then until none comes for a while. */
  void awaitQuiet(Duration quiet, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    awaitCall(most);
    for (int before = -1; before != calls() && System.nanoTime() < end; ) {
      before = calls();
      pass(quiet);
    }
  }

  /** Lets a while pass. */
  void pass(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      awaitCall(Duration.ofNanos(Math.max(1_000_000, left)));
    }
  }

  private static void take(Subscriber one, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    int status;
    try {
      status = take(one, exchange, body);
    } catch (Exception e) {
      System.err.println("refused: " + e);
      status = 400;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static int take(Subscriber one, HttpExchange exchange, byte[] body) throws Exception {
    new Webhook(SECRET)
        .verify(
            new String(body, StandardCharsets.UTF_8),
            HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
    JsonNode alert = Json.mapper().readTree(body).get("data");
    List<String> articles = new ArrayList<>();
    alert.get("articles").forEach(article -> articles.add(article.get("id").asText()));
    Told told = new Told(alert.at("/story/id").asText(), alert.get("revision").asInt(), articles);
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    synchronized (one) {
      if (one.refuse > 0 && (one.refused.add(id) || !one.once)) {
        one.refuse--;
        return 503;
      }
      one.calls++;
      one.byId.putIfAbsent(id, told);
      articles.forEach(article -> one.arrivals.putIfAbsent(article, System.currentTimeMillis()));
      one.notifyAll();
    }
    return 204;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
