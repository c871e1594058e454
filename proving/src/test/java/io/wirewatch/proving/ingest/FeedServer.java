package io.wirewatch.proving.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher on loopback: RSS feeds that grow, with entity tags, and a log of who asked when. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Map<String, List<String>> items = new ConcurrentHashMap<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private volatile String hub;

  /**
   * A request as it came.
   *
   * @param path what was asked for
   * @param ifNoneMatch the tag that it knew
   * @param atNanos when
   */
  public record Asked(String path, String ifNoneMatch, long atNanos) {}

  private FeedServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one that shows nothing yet. */
  public static FeedServer start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    FeedServer feeds = new FeedServer(http);
    http.createContext("/", feeds::answer);
    http.setExecutor(feeds.threads);
    http.start();
    return feeds;
  }

  /** Its host and port. */
  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The address of a path. */
  public String url(String path) {
    return "http://" + authority() + path;
  }

  /** Adds an item to the feed of a path; newest first. */
  public void publish(String path, String slug, String title, String text) {
    String item =
        "<item><title>%s</title><link>%s</link><guid>%s</guid><description>%s</description></item>"
            .formatted(title, url(path + "/" + slug), slug, text);
    items.merge(
        path,
        List.of(item),
        (old, added) -> {
          List<String> all = new ArrayList<>(added);
          all.addAll(old);
          return all;
        });
  }

  /** Has a page at a path. */
  public void page(String path, String html) {
    pages.put(path, html);
  }

  /** Sends whoever asks for a path elsewhere. */
  public void redirect(String path, String to) {
    pages.put(path, to);
  }

  /** Names a hub in the headers of every feed from now on. */
  public void offerHub(String url) {
    hub = url;
  }

  /** Requests for one path. */
  public List<Asked> asked(String path) {
    return asked().stream().filter(a -> a.path().equals(path)).toList();
  }

  /** All requests, in order. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
    synchronized (this) {
      asked.add(new Asked(path, tag, System.nanoTime()));
    }
    try (exchange) {
      List<String> shown = items.get(path);
      String page = pages.get(path);
      if (page != null && page.startsWith("http")) {
        exchange.getResponseHeaders().set("Location", page);
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      if (page != null) {
        byte[] html = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
        return;
      }
      if (shown == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body =
          ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
                  + String.join("", shown)
                  + "</channel></rss>")
              .getBytes(StandardCharsets.UTF_8);
      String current = "\"" + shown.size() + "\"";
      exchange.getResponseHeaders().set("ETag", current);
      if (hub != null) {
        exchange.getResponseHeaders().set("Link", "<" + hub + ">; rel=\"hub\"");
      }
      if (current.equals(tag)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
