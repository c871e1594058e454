package io.wirewatch.desk.http;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.board.AlertCard;
import io.wirewatch.desk.board.Board;
import io.wirewatch.desk.board.BoardEvent;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells open pages of alerts as server-sent events.
 *
 * <p>The id of an event is the alert's. A page that comes back names the last one it saw and is
 * told everything decided since, with an overlap: alerts of several partitions arrive out of order,
 * and the page knows what it has by id.
 */
public final class LiveStreams implements Component {
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration OVERLAP = Duration.ofMinutes(1);
  private static final int MOST_RESUMED = 500;

  private final Board board;
  private final InstantSource clock;
  private final int most;
  private final Meters meters;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean sourcesChanged = new AtomicBoolean();
  private ScheduledExecutorService beats;

  /** Streams of a board, at most so many. */
  public LiveStreams(Board board, InstantSource clock, int most, Meters meters) {
    this.board = board;
    this.clock = clock;
    this.most = most;
    this.meters = meters;
    meters.gauge(Metric.DESK_STREAMS, open::size);
    board.listen(this::tell);
  }

  @Override
  public String name() {
    return "desk-streams";
  }

  @Override
  public void start() {
    beats = Executors.newSingleThreadScheduledExecutor(Daemons.named("desk-beat"));
    beats.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    if (beats != null) {
      beats.shutdownNow();
    }
    List.copyOf(open).forEach(stream -> stream.end(null));
  }

  /** Opens a stream; false where there are too many. */
  boolean open(Request request, Response response, Callback callback) {
    if (open.size() >= most) {
      return false;
    }
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    LiveStream[] self = new LiveStream[1];
    LiveStream stream =
        new LiveStream(
            response,
            callback,
            () -> {
              if (open.remove(self[0])) {
                meters.count(Metric.DESK_STREAMS_DROPPED);
              }
            });
    self[0] = stream;
    request.addFailureListener(stream::end);
    // Open first, then greet and resume: an alert of this very moment comes twice rather than
    // never.
    open.add(stream);
    stream.send("retry: 2000\n" + event("hello", null, Map.of("now", clock.instant())));
    lastSeen(request).ifPresent(id -> resume(stream, id));
    return true;
  }

  private void resume(LiveStream stream, String lastId) {
    Optional<Instant> seen = board.decidedAt(lastId);
    if (seen.isEmpty()) {
      // Too long ago, or of another board: the page reads everything again.
      stream.send(event("reload", null, Map.of()));
      return;
    }
    List<AlertCard> missed = new ArrayList<>(board.alerts(seen.get().minus(OVERLAP), MOST_RESUMED));
    Collections.reverse(missed);
    missed.forEach(card -> stream.send(event("alert", card.alert().id(), card)));
  }

  private void tell(BoardEvent change) {
    if (change instanceof BoardEvent.SourcesChanged) {
      // Sources change at every poll: pages are told once a beat.
      sourcesChanged.set(true);
    } else if (!open.isEmpty()) {
      String event =
          change instanceof BoardEvent.Raised raised
              ? event("alert", raised.card().alert().id(), raised.card())
              : event("delivery", null, ((BoardEvent.Delivered) change).delivery());
      open.forEach(stream -> stream.send(event));
    }
  }

  private void beat() {
    boolean sources = sourcesChanged.getAndSet(false);
    if (open.isEmpty()) {
      return;
    }
    String event = event("beat", null, Map.of("now", clock.instant(), "sourcesChanged", sources));
    open.forEach(
        stream -> {
          stream.dropIfStalled();
          stream.send(event);
        });
  }

  private static Optional<String> lastSeen(Request request) {
    return Optional.ofNullable(request.getHeaders().get("Last-Event-ID"))
        .filter(id -> !id.isBlank());
  }

  private static String event(String name, String id, Object data) {
    return (id == null ? "" : "id: " + oneLine(id) + "\n")
        + "event: "
        + name
        + "\ndata: "
        + oneLine(Json.text(data))
        + "\n\n";
  }

  /** JSON has no raw line ends; whatever else comes here must not forge a field. */
  private static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }
}
