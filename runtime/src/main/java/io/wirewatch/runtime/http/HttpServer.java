package io.wirewatch.runtime.http;

import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of a process: health, metrics, and the handlers that other modules add. */
public final class HttpServer implements Component {
  private static final int MAX_THREADS = 16;
  private static final int MAX_HEADER_BYTES = 8 * 1024;
  private static final long IDLE_MILLIS = 60_000;

  private final String host;
  private final int port;
  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that is not started yet.
   *
   * @param settings where to listen
   * @param checks health of the parts
   * @param meters what {@code /metrics} shows
   * @param more further handlers, asked in order after health and metrics
   */
  public HttpServer(
      Settings settings,
      Supplier<Map<String, Check>> checks,
      Meters meters,
      List<? extends Handler> more) {
    this.host = settings.get(HttpSettings.HOST);
    this.port = settings.get(HttpSettings.PORT);
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
    threads.setName("http");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setRequestHeaderSize(MAX_HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    List<Handler> handlers = new ArrayList<>();
    handlers.add(new HealthHandler(checks));
    handlers.add(new MetricsHandler(meters));
    handlers.addAll(more);
    server.setHandler(new Handler.Sequence(handlers));
    server.setErrorHandler(
        (request, response, callback) -> {
          Answers.json(
              response, response.getStatus(), Map.of("status", response.getStatus()), callback);
          return true;
        });
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public void start() throws Exception {
    try {
      server.start();
    } catch (java.io.IOException e) {
      throw new java.io.IOException(
          "cannot listen on %s port %d: %s".formatted(host, port, rootMessage(e)), e);
    }
  }

  @Override
  public void stop() throws Exception {
    server.stop();
  }

  /** The port that it listens on, once started. */
  public int port() {
    return connector.getLocalPort();
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }
}
