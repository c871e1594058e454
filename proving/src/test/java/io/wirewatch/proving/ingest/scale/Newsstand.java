package io.wirewatch.proving.ingest.scale;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many publishers on one loopback port, told apart by their names: each brings items at its own
 * pace, answers conditional requests, and has pages for the items that its feed only teases.
 *
 * <p>One source in ten brings news every few minutes, three a few times a day, four every few
 * hours, two less than daily. Nine tenths have a host of their own, the rest share one by fives.
 */
public final class Newsstand implements AutoCloseable {
  /** Number of items that a feed shows. */
  static final int SHOWN = 6;

  private static final int BEFORE_THE_START = 200;
  private static final String TEXT = "The river rose again in the night and the road is cut. ";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final long origin = System.currentTimeMillis();
  private final int sources;
  private final long[] extraAt;
  private final List<Request> requests = new ArrayList<>();

  /** A request as it came: which source, what for, and when it began and ended. */
  public record Request(int source, String host, Kind kind, Instant began, Instant ended) {}

  /** The source of a request for robots.txt, which concerns the whole host. */
  public static final int NO_SOURCE = -1;

  /** What was asked for. */
  public enum Kind {
    FEED,
    PAGE,
    ROBOTS
  }

  private Newsstand(int sources) throws IOException {
    this.sources = sources;
    this.extraAt = new long[sources];
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Opens with so many sources. */
  public static Newsstand with(int sources) throws IOException {
    return new Newsstand(sources);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public int sources() {
    return sources;
  }

  /** The host of a source. */
  public String host(int source) {
    int alone = sources - sources / 10;
    return "h" + (source < alone ? source : alone + (source - alone) / 5) + ".test";
  }

  public String url(int source) {
    return "http://" + host(source) + ":" + port() + "/feed/" + source;
  }

  /** Time between two items of a source. */
  public Duration gap(int source) {
    double share = (source * 0.6180339887) % 1;
    return Duration.ofSeconds(
        switch (source % 10) {
          case 0 -> (long) (120 + 120 * share);
          case 1, 2, 3 -> (long) (1_200 + 7_200 * share);
          case 4, 5, 6, 7 -> (long) (8_640 + 70_000 * share);
          default -> (long) (100_000 + 500_000 * share);
        });
  }

  /** Whether a source brings news every few minutes. */
  public static boolean isFast(int source) {
    return source % 10 == 0;
  }

  /** Number of items that a source had published by then. */
  public int published(int source, Instant at) {
    long gap = gap(source).toMillis();
    long phase = (long) (gap * ((source * 0.7548776662) % 1));
    long extra = extraAt[source];
    int more = extra > 0 && extra <= at.toEpochMilli() ? 1 : 0;
    return BEFORE_THE_START + (int) ((at.toEpochMilli() - origin + phase) / gap) + more;
  }

  /** Has a source publish one item more, at that moment. */
  public void publishExtra(int source, Instant at) {
    extraAt[source] = at.toEpochMilli();
  }

  /** When a source published its extra item. */
  public Instant extraAt(int source) {
    return Instant.ofEpochMilli(extraAt[source]);
  }

  /** The title of an item. */
  public static String title(int source, int item) {
    return "Report " + item + " of source " + source;
  }

  /** The link of an item. */
  public String link(int source, int item) {
    return "http://" + host(source) + ":" + port() + "/page/" + source + "/" + item;
  }

  /** What the feed shows of an item's text. */
  public static String text(int source, int item) {
    return TEXT.repeat(isTeased(source, item) ? 1 : 16) + item;
  }

  public String entityTag(int published) {
    return "\"" + published + "\"";
  }

  /** The feed as it is when so many items are published. */
  public byte[] feed(int source, int published) {
    StringBuilder feed = new StringBuilder(12_000);
    feed.append("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>S</title>");
    for (int item = published; item > published - SHOWN; item--) {
      String link = link(source, item);
      feed.append("<item><title>").append(title(source, item)).append("</title><link>");
      feed.append(link).append("</link><guid>").append(link).append("</guid><description>");
      feed.append(text(source, item));
      feed.append("</description></item>");
    }
    return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** All requests so far. */
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static boolean isTeased(int source, int item) {
    return (source + item) % 3 == 0;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Instant began = Instant.now();
    String[] path = exchange.getRequestURI().getPath().split("/");
    Kind kind =
        path[1].equals("feed") ? Kind.FEED : path[1].equals("page") ? Kind.PAGE : Kind.ROBOTS;
    String host = exchange.getRequestHeaders().getFirst("Host");
    int source = path.length > 2 ? Integer.parseInt(path[2]) : NO_SOURCE;
    try (exchange) {
      switch (kind) {
        case ROBOTS -> exchange.sendResponseHeaders(404, -1);
        case PAGE -> page(exchange, source, Integer.parseInt(path[3]));
        case FEED -> feed(exchange, source);
      }
    } finally {
      synchronized (requests) {
        requests.add(new Request(source, host, kind, began, Instant.now()));
      }
    }
  }

  private void feed(HttpExchange exchange, int source) throws IOException {
    int published = published(source, Instant.now());
    String tag = entityTag(published);
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, "application/rss+xml", feed(source, published));
  }

  private static void page(HttpExchange exchange, int source, int item) throws IOException {
    String title = title(source, item);
    String text = "<p>" + TEXT.repeat(8) + item + "</p>";
    String page =
        "<html><head><title>%s</title></head><body><nav><a href='/'>Home</a></nav><article><h1>%s</h1>%s</article></body></html>"
            .formatted(title, title, text.repeat(6));
    send(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
