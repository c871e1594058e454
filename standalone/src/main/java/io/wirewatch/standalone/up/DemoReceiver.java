package io.wirewatch.standalone.up;

import io.wirewatch.alerting.deliver.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
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
 * A subscriber on loopback that does what a subscriber should: checks the signature and its age,
 * and takes each {@code webhook-id} once.
 *
 * <p>{@code POST /hook} takes a webhook; {@code GET /} says how many alerts came, how many came
 * again and how many were turned away. Thread-safe.
 */
final class DemoReceiver implements AutoCloseable {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int MAX_BODY = 64 << 10;
  private static final int REMEMBERED = 10_000;
  private static final int THREADS = 6;

  private final byte[] secret;
  private final InstantSource clock;
  private final Server server;
  private final ServerConnector connector;
  private final Set<String> seen = Collections.newSetFromMap(new Remembered());
  private int alerts;
  private int repeats;
  private int refused;

  private DemoReceiver(byte[] secret, InstantSource clock) {
    this.secret = secret.clone();
    this.clock = clock;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("receiver");
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    server.setHandler(new Hook());
  }

  /** Starts on a free port of the loopback address, with the secret that the sender signs with. */
  static DemoReceiver start(String secret, InstantSource clock) throws IOException {
    DemoReceiver receiver = new DemoReceiver(WebhookSignature.secret(secret), clock);
    try {
      receiver.server.start();
    } catch (Exception e) {
      throw new IOException("the demo receiver cannot listen: " + e.getMessage(), e);
    }
    return receiver;
  }

  /** Address and port. */
  String authority() {
    return connector.getHost() + ":" + connector.getLocalPort();
  }

  /** Where to send webhooks. */
  String url() {
    return "http://" + authority() + "/hook";
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** Takes a webhook and says with which status it is answered. */
  private synchronized int take(String id, String timestamp, String signatures, byte[] body) {
    if (id == null || timestamp == null || signatures == null || !fresh(timestamp)) {
      refused++;
      return HttpStatus.BAD_REQUEST_400;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    String expected = WebhookSignature.of(List.of(secret), id, at, body);
    boolean signed =
        List.of(signatures.split(" ")).stream().anyMatch(given -> equal(given, expected));
    if (!signed) {
      refused++;
      return HttpStatus.UNAUTHORIZED_401;
    }
    if (seen.add(id)) {
      alerts++;
    } else {
      repeats++;
    }
    return HttpStatus.NO_CONTENT_204;
  }

  private boolean fresh(String timestamp) {
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  /** Compares in constant time, so that a forger learns nothing from how long a refusal takes. */
  private static boolean equal(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
  }

  private synchronized String summary() {
    return "alerts " + alerts + "\nrepeats " + repeats + "\nrefused " + refused + "\n";
  }

  private static final class Remembered extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }

  private final class Hook extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String path = Request.getPathInContext(request);
      if (path.equals("/") && request.getMethod().equals("GET")) {
        response.write(true, ByteBuffer.wrap(summary().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
      }
      if (!path.equals("/hook") || !request.getMethod().equals("POST")) {
        return status(HttpStatus.NOT_FOUND_404, response, callback);
      }
      if (request.getLength() > MAX_BODY) {
        return status(HttpStatus.PAYLOAD_TOO_LARGE_413, response, callback);
      }
      Content.Source.asByteArrayAsync(request, MAX_BODY)
          .whenComplete(
              (body, failure) ->
                  status(
                      failure == null ? take(request, body) : HttpStatus.BAD_REQUEST_400,
                      response,
                      callback));
      return true;
    }

    private int take(Request request, byte[] body) {
      HttpFields headers = request.getHeaders();
      return DemoReceiver.this.take(
          headers.get("webhook-id"),
          headers.get("webhook-timestamp"),
          headers.get("webhook-signature"),
          body);
    }

    private boolean status(int status, Response response, Callback callback) {
      response.setStatus(status);
      callback.succeeded();
      return true;
    }
  }
}
