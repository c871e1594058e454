package io.wirewatch.standalone.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the canary's feed and pages and takes the webhooks about them: {@code GET /feed}, {@code
 * GET /article/NONCE}, {@code POST /hook}.
 */
final class Aviary implements AutoCloseable {
  private static final int MAX_BODY = 64 << 10;
  private static final int THREADS = 6;

  private final Songbook book;
  private final String root;
  private final Consumer<Song> arrived;
  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that is not started yet.
   *
   * @param root how others reach it
   * @param arrived told of each song that comes, once
   */
  Aviary(Songbook book, String host, int port, String root, Consumer<Song> arrived) {
    this.book = book;
    this.root = root;
    this.arrived = arrived;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("canary");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Paths());
  }

  void start() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException(
          "the canary cannot listen on port " + connector.getPort() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  private String rss() {
    StringBuilder out =
        new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>")
            .append("<title>Wirewatch canary</title><link>")
            .append(root)
            .append("/</link><description>A test of the line</description>\n");
    for (Song song : book.feed()) {
      String link = root + "/article/" + song.nonce();
      out.append("<item><title>").append(song.title()).append("</title><link>").append(link);
      out.append("</link><guid>").append(link).append("</guid><pubDate>");
      out.append(
          DateTimeFormatter.RFC_1123_DATE_TIME.format(song.publishedAt().atOffset(ZoneOffset.UTC)));
      out.append("</pubDate><description>").append(song.text(), 0, 80);
      out.append("</description></item>\n");
    }
    return out.append("</channel></rss>\n").toString();
  }

  private static String page(Song song) {
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + song.title()
        + "</title></head><body><main><article><h1>"
        + song.title()
        + "</h1><p>"
        + song.text()
        + "</p></article></main></body></html>\n";
  }

  private void hear(byte[] body) throws IOException {
    JsonNode articles = Json.mapper().readTree(body).at("/data/articles");
    for (JsonNode article : articles) {
      book.heard(article.path("title").asText()).ifPresent(arrived);
    }
  }

  private final class Paths extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      String path = Request.getPathInContext(request);
      if (request.getMethod().equals("POST") && path.endsWith("/hook")) {
        return hook(request, response, callback);
      }
      if (path.endsWith("/feed")) {
        return answer(response, callback, "application/rss+xml; charset=utf-8", rss());
      }
      String nonce = path.substring(path.lastIndexOf('/') + 1);
      return book.shown(nonce)
          .map(song -> answer(response, callback, "text/html; charset=utf-8", page(song)))
          .orElse(false);
    }

    private boolean hook(Request request, Response response, Callback callback) throws IOException {
      byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY);
      try {
        hear(body);
        response.setStatus(HttpStatus.NO_CONTENT_204);
      } catch (com.fasterxml.jackson.core.JacksonException e) {
        response.setStatus(HttpStatus.BAD_REQUEST_400);
      }
      callback.succeeded();
      return true;
    }

    private boolean answer(Response response, Callback callback, String type, String body) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.write(true, ByteBuffer.wrap(body.getBytes(UTF_8)), callback);
      return true;
    }
  }
}
