package io.wirewatch.desk.app;

import io.wirewatch.desk.board.Board;
import io.wirewatch.desk.http.DeskHandler;
import io.wirewatch.desk.http.Gate;
import io.wirewatch.desk.http.LiveStreams;
import io.wirewatch.desk.http.SubscriptionFeeds;
import io.wirewatch.desk.kafka.BoardReader;
import io.wirewatch.runtime.http.HttpSettings;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/**
 * The desk: a board, who fills it and who shows it.
 *
 * <p>The HTTP server belongs to the process; it is given {@link #handler()}.
 */
public final class DeskService {
  private final LiveStreams streams;
  private final DeskHandler handler;
  private final BoardReader reader;

  private DeskService(LiveStreams streams, DeskHandler handler, BoardReader reader) {
    this.streams = streams;
    this.handler = handler;
    this.reader = reader;
  }

  /**
   * A desk by these settings.
   *
   * @throws IllegalStateException where it would be open to the network without a token
   */
  public static DeskService by(Settings settings, Meters meters, InstantSource clock) {
    Board board = new Board(clock);
    LiveStreams streams = new LiveStreams(board, clock, settings.get(DeskSettings.STREAMS), meters);
    Gate gate =
        Gate.of(settings.get(HttpSettings.HOST), settings.get(DeskSettings.TOKEN).orElse(null));
    SubscriptionFeeds feeds = new SubscriptionFeeds(board, settings.get(DeskSettings.FEED_TLP));
    return new DeskService(
        streams,
        new DeskHandler(board, feeds, streams, gate, meters),
        new BoardReader(
            new ClientProperties(settings, meters).consumers("desk-board"), board, clock));
  }

  /** What shows it, for the process's HTTP server. */
  public Handler handler() {
    return handler;
  }

  /** What is started and stopped; add them before the HTTP server. */
  public List<Component> components() {
    return List.of(reader, streams);
  }
}
