package io.wirewatch.proving.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher on loopback with one good feed among others that no reader should choke on. */
final class HostilePublisher implements AutoCloseable {
  private static final int HUGE = 50 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  private HostilePublisher(HttpServer server) {
    this.server = server;
  }

  static HostilePublisher start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    HostilePublisher publisher = new HostilePublisher(http);
    http.createContext("/robots.txt", exchange -> answer(exchange, 404, "text/plain", ""));
    http.createContext("/good", exchange -> feed(exchange, publisher.good()));
    http.createContext(
        "/no-feed",
        exchange ->
            answer(exchange, 200, "text/html", "<html><body><p>Welcome.</p></body></html>"));
    http.createContext("/year-9999", exchange -> feed(exchange, publisher.farFuture()));
    http.createContext("/teaser", exchange -> feed(exchange, publisher.teaser()));
    http.createContext("/huge-page", HostilePublisher::hugePage);
    http.setExecutor(publisher.threads);
    http.start();
    return publisher;
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + authority() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private String good() {
    return item(
        "Suicide bomber kills 19 at market in Peshawar, police say",
        url("/good/market"),
        "",
        "PESHAWAR: A suicide bomber killed at least 19 people at a crowded market in Peshawar on"
            + " Monday, police said. The Islamic State Khorasan Province claimed the attack.");
  }

  private String farFuture() {
    return item(
        "Library extends its opening hours",
        url("/year-9999/library"),
        "<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>",
        "The town library will stay open until nine on weekdays.");
  }

  private String teaser() {
    return item("Council report in full", url("/huge-page"), "", "Read the report.");
  }

  private static String item(String title, String link, String date, String text) {
    return "<item><title>%s</title><link>%s</link>%s<description>%s</description></item>"
        .formatted(title, link, date, text);
  }

  private static void feed(HttpExchange exchange, String items) throws IOException {
    answer(
        exchange,
        200,
        "application/rss+xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
            + items
            + "</channel></rss>");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Chunked, so that no header warns of its size. */
  private static void hugePage(HttpExchange exchange) throws IOException {
    byte[] paragraph =
        "<p>The council met again and adjourned.</p>\n"
            .repeat(400)
            .getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (int sent = 0; sent < HUGE; sent += paragraph.length) {
        out.write(paragraph);
      }
    } catch (IOException e) {
      // The reader hangs up when it has had enough: that is what it should do.
    }
  }
}
