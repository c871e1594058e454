package io.wirewatch.standalone.newsroom;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.standalone.newsroom.Newsroom.Outlet;
import io.wirewatch.standalone.newsroom.Rundown.Released;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a newsroom over HTTP on loopback: {@code /OUTLET/feed}, {@code /OUTLET/SLUG}, with entity
 * tags.
 *
 * <p>Thread-safe once started.
 */
public final class NewsroomServer implements AutoCloseable {
  private static final Duration POLL_EVERY = Duration.ofSeconds(1);
  private static final Duration SPACING = Duration.ofMillis(20);
  private static final int THREADS = 8;

  private final Rundown rundown;
  private final InstantSource clock;
  private final Server server;
  private final ServerConnector connector;

  private NewsroomServer(Rundown rundown, InstantSource clock, int port) {
    this.rundown = rundown;
    this.clock = clock;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("newsroom");
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Desk());
  }

  /**
   * Starts serving.
   *
   * @param rundown what is out when
   * @param clock the present
   * @param port of the loopback address; 0 for a free one
   * @throws IOException where the port is taken
   */
  public static NewsroomServer start(Rundown rundown, InstantSource clock, int port)
      throws IOException {
    NewsroomServer newsroom = new NewsroomServer(rundown, clock, port);
    try {
      newsroom.server.start();
    } catch (Exception e) {
      throw new IOException(
          "the newsroom cannot listen on port " + port + ": " + e.getMessage(), e);
    }
    return newsroom;
  }

  /** Where it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Its root, such as {@code http://127.0.0.1:8091}. */
  public String root() {
    return "http://" + connector.getHost() + ":" + port();
  }

  /** What it is doing, in words. */
  public String telling() {
    Duration since = Duration.between(rundown.start(), clock.instant());
    String name = "\"" + rundown.newsroom().name() + "\"";
    int articles = rundown.newsroom().dispatches().size();
    return since.compareTo(rundown.newsroom().length()) > 0
        ? name + " was told on " + rundown.start() + "; remove the data folder to see it again"
        : name
            + ": "
            + articles
            + " articles from "
            + rundown.newsroom().outlets().size()
            + " outlets in "
            + rundown.newsroom().length().toSeconds()
            + " s, all of it an exercise";
  }

  /** Its outlets as sources: exercise, polled every second. */
  public List<Source> sources() {
    return rundown.newsroom().outlets().stream().map(this::source).toList();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the newsroom did not stop", e);
    }
  }

  private Source source(Outlet outlet) {
    return new Source(
        outlet.id(),
        outlet.name(),
        SourceKind.FEED,
        root() + "/" + outlet.id() + "/feed",
        Map.of(),
        outlet.country(),
        outlet.language(),
        outlet.reliability(),
        outlet.family(),
        "the sample newsroom, an exercise",
        true,
        Status.EXERCISE,
        POLL_EVERY,
        SPACING,
        false,
        "Sample newsroom",
        Map.of());
  }

  private final class Desk extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String[] path = Request.getPathInContext(request).substring(1).split("/", 2);
      Optional<Outlet> outlet =
          rundown.newsroom().outlets().stream().filter(o -> o.id().equals(path[0])).findFirst();
      if (outlet.isEmpty() || path.length < 2) {
        return answer(
            response,
            callback,
            HttpStatus.NOT_FOUND_404,
            "text/plain; charset=utf-8",
            "no such page\n");
      }
      if (path[1].equals("feed")) {
        List<Released> released = rundown.of(path[0], clock.instant());
        String feed = new FeedRenderer(root()).feed(outlet.get(), released);
        return conditional(
            request, response, callback, FeedRenderer.mediaType(outlet.get().feedFormat()), feed);
      }
      return rundown
          .page(path[0], path[1], clock.instant())
          .map(
              item ->
                  conditional(
                      request,
                      response,
                      callback,
                      "text/html; charset=utf-8",
                      new PageRenderer(root()).page(outlet.get(), item)))
          .orElseGet(
              () ->
                  answer(
                      response,
                      callback,
                      HttpStatus.NOT_FOUND_404,
                      "text/plain; charset=utf-8",
                      "no such page\n"));
    }

    private boolean conditional(
        Request request, Response response, Callback callback, String type, String body) {
      String tag = "\"" + checksum(body) + "\"";
      response.getHeaders().put(HttpHeader.ETAG, tag);
      if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        callback.succeeded();
        return true;
      }
      return answer(response, callback, HttpStatus.OK_200, type, body);
    }

    private boolean answer(
        Response response, Callback callback, int status, String type, String body) {
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    }

    private String checksum(String body) {
      CRC32 crc = new CRC32();
      crc.update(body.getBytes(StandardCharsets.UTF_8));
      return Long.toHexString(crc.getValue());
    }
  }
}
