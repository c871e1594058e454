package io.wirewatch.desk.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One page that is told of alerts live.
 *
 * <p>Writing never blocks the teller: events wait in a bounded queue while the network takes the
 * one before. A page that takes nothing any more is dropped; it comes back by itself and resumes.
 */
final class LiveStream {
  private static final int MOST_WAITING = 256;

  private final Response response;
  private final Callback whole;
  private final Runnable onEnd;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean stalled;
  private boolean ended;

  LiveStream(Response response, Callback whole, Runnable onEnd) {
    this.response = response;
    this.whole = whole;
    this.onEnd = onEnd;
  }

  /** Sends an event as soon as the network takes it. */
  void send(String event) {
    boolean begin = false;
    boolean overflow = false;
    synchronized (this) {
      if (ended) {
        return;
      }
      overflow = waiting.size() >= MOST_WAITING;
      waiting.add(event.getBytes(StandardCharsets.UTF_8));
      if (!writing) {
        writing = true;
        begin = true;
      }
    }
    if (overflow) {
      end(new IllegalStateException("the page takes nothing any more"));
    } else if (begin) {
      writeNext();
    }
  }

  /** Drops the page where nothing went through since the last time of asking. */
  void dropIfStalled() {
    boolean stuck;
    synchronized (this) {
      stuck = writing && stalled;
      stalled = writing;
    }
    if (stuck) {
      end(new IllegalStateException("the page takes nothing any more"));
    }
  }

  /** Ends it; a failure closes the connection at once. */
  void end(Throwable failure) {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      waiting.clear();
    }
    onEnd.run();
    if (failure == null) {
      whole.succeeded();
    } else {
      whole.failed(failure);
    }
  }

  private void writeNext() {
    byte[] next;
    synchronized (this) {
      next = ended ? null : waiting.poll();
      if (next == null) {
        writing = false;
        return;
      }
    }
    response.write(
        false,
        ByteBuffer.wrap(next),
        Callback.from(
            () -> {
              synchronized (this) {
                stalled = false;
              }
              writeNext();
            },
            this::end));
  }
}
