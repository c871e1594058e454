package io.wirewatch.ingest.work;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server on loopback that answers as a test scripts it, and remembers who asked for what when.
 */
final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InstantSource clock;
  private final Map<String, Function<Asked, Answer>> script = new ConcurrentHashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /** A request as it came. */
  record Asked(
      String method, String path, Map<String, List<String>> headers, String body, Instant at) {
    /** A header's first value; null where it is absent. */
    String header(String name) {
      List<String> values = headers.get(name);
      return values == null || values.isEmpty() ? null : values.get(0);
    }

    boolean conditional() {
      return header("If-none-match") != null || header("If-modified-since") != null;
    }
  }

  /** An answer to give. */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer of(int status, String... headers) {
      return new Answer(status, map(headers), new byte[0]);
    }

    static Answer body(String body, String... headers) {
      return new Answer(200, map(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> map(String... pairs) {
      Map<String, String> headers = new java.util.LinkedHashMap<>();
      for (int i = 0; i < pairs.length; i += 2) {
        headers.put(pairs[i], pairs[i + 1]);
      }
      return headers;
    }
  }

  TestServer(InstantSource clock) throws IOException {
    this.clock = clock;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + authority() + path;
  }

  /** Answers a path so from now on. */
  TestServer on(String path, Function<Asked, Answer> answer) {
    script.put(path, answer);
    return this;
  }

  /** Answers a path the same way each time. */
  TestServer on(String path, Answer answer) {
    return on(path, asked -> answer);
  }

  /** Answers a path with each of these in turn, the last for ever. */
  TestServer on(String path, Answer first, Answer second, Answer... more) {
    List<Answer> turns = new ArrayList<>(List.of(first, second));
    turns.addAll(List.of(more));
    return on(path, asked -> turns.size() > 1 ? turns.remove(0) : turns.get(0));
  }

  /** All requests so far, in order. */
  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Requests for one path. */
  List<Asked> asked(String path) {
    return asked().stream().filter(a -> a.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            clock.instant());
    synchronized (this) {
      asked.add(request);
    }
    try (exchange) {
      Answer answer = script.getOrDefault(request.path(), a -> Answer.of(404)).apply(request);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      boolean bare = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
      if (!bare) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }
}
