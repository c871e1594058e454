package io.wirewatch.desk;

import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.desk.board.Board;
import io.wirewatch.desk.http.DeskHandler;
import io.wirewatch.desk.http.Gate;
import io.wirewatch.desk.http.LiveStreams;
import io.wirewatch.desk.http.SubscriptionFeeds;
import io.wirewatch.runtime.http.HttpServer;
import io.wirewatch.runtime.http.HttpSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.SettingsReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A desk on a free port of loopback, with a board that the test fills. */
public final class DeskInTest implements AutoCloseable {
  private final Board board = new Board(InstantSource.system());
  private final Meters meters = new Meters();
  private final LiveStreams streams;
  private final HttpServer server;

  public DeskInTest(String token) throws Exception {
    this(token, 0);
  }

  public DeskInTest(String token, int port) throws Exception {
    streams = new LiveStreams(board, InstantSource.system(), 8, meters);
    Gate gate = Gate.of("127.0.0.1", token == null ? null : new Secret(token));
    server =
        new HttpServer(
            new SettingsReader(HttpSettings.all())
                .flags(Map.of("http.port", String.valueOf(port)))
                .read(),
            Map::of,
            meters,
            List.of(
                new DeskHandler(
                    board, new SubscriptionFeeds(board, Tlp.AMBER), streams, gate, meters)));
    streams.start();
    server.start();
  }

  public Board board() {
    return board;
  }

  public Meters meters() {
    return meters;
  }

  public int port() {
    return server.port();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() throws Exception {
    streams.stop();
    server.stop();
  }
}
