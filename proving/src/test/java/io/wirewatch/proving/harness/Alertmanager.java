package io.wirewatch.proving.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A real Alertmanager on loopback with our configuration, and the receivers that it tells. */
public final class Alertmanager implements AutoCloseable {
  private static final String EXAMPLE = "127.0.0.1:9099";

  private final Process process;
  private final String address;
  private final HttpServer receivers;
  private final List<Told> told = new ArrayList<>();

  private Alertmanager(Process process, String address, HttpServer receivers) {
    this.process = process;
    this.address = address;
    this.receivers = receivers;
  }

  /**
   * What a receiver was told.
   *
   * @param receiver {@code pager}, {@code tickets} or {@code alive}
   * @param alarm its name
   * @param firing false where it is over
   * @param summary what it says
   */
  public record Told(String receiver, String alarm, boolean firing, String summary) {}

  /** Starts it; skips the test where it is not installed. */
  public static Alertmanager start(Path folder, Path config) throws Exception {
    Path program = Tools.require("prometheus-alertmanager");
    Files.createDirectories(folder);
    HttpServer receivers =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
    String ours = "127.0.0.1:" + receivers.getAddress().getPort();
    Path own = folder.resolve("alertmanager.yml");
    Files.writeString(own, Files.readString(config, StandardCharsets.UTF_8).replace(EXAMPLE, ours));
    String address = "127.0.0.1:" + EmbeddedBroker.freePort();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + own,
                "--storage.path=" + folder.resolve("data"),
                "--cluster.listen-address=",
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("alertmanager.log").toFile())
            .start();
    Alertmanager alertmanager = new Alertmanager(process, address, receivers);
    receivers.createContext("/", alertmanager::take);
    receivers.start();
    return alertmanager;
  }

  /** Host and port, for Prometheus. */
  public String address() {
    return address;
  }

  /** Forgets what was told so far. */
  public synchronized void forget() {
    told.clear();
  }

  /** Waits until a receiver is told something; fails after the patience. */
  public synchronized Told await(Predicate<Told> wanted, Duration patience, String what) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        for (Told one : told) {
          if (wanted.test(one)) {
            return one;
          }
        }
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("waited " + patience + " for " + what + "; told were " + told);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    receivers.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode body = Json.mapper().readTree(exchange.getRequestBody());
    String receiver = exchange.getRequestURI().getPath().substring(1);
    synchronized (this) {
      for (JsonNode alert : body.get("alerts")) {
        told.add(
            new Told(
                receiver,
                alert.at("/labels/alertname").asText(),
                alert.get("status").asText().equals("firing"),
                alert.at("/annotations/summary").asText()));
      }
      notifyAll();
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
