package io.wirewatch.ingest.http;

import io.wirewatch.contracts.source.PushNotice;
import io.wirewatch.ingest.websub.Callback;
import io.wirewatch.ingest.websub.Callback.Judged;
import io.wirewatch.ingest.websub.Subscriber;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;

/** Answers hubs: verifications of intent, and news. */
public final class WebSubHandler extends Handler.Abstract {
  private static final int LARGEST = 2 << 20;
  private static final int UNAVAILABLE = 503;

  private final Callback judge;
  private final Inbox inbox;

  /** Takes what a hub tells; false where it cannot be kept now. */
  @FunctionalInterface
  public interface Inbox {
    /** Hands a notice on. */
    boolean accept(String sourceId, PushNotice notice) throws InterruptedException;
  }

  /** A handler for the callbacks of a subscriber. */
  public WebSubHandler(Subscriber subscriber, Inbox inbox) {
    this.judge = new Callback(subscriber);
    this.inbox = inbox;
  }

  @Override
  public boolean handle(Request request, Response response, org.eclipse.jetty.util.Callback done)
      throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(Subscriber.PATH)) {
      return false;
    }
    Judged judged =
        switch (request.getMethod()) {
          case "GET" -> judge.verification(path, query(request));
          case "POST" -> judge.news(path, signature(request), body(request));
          default -> new Judged(405, "", null, null);
        };
    boolean kept = judged.notice() == null || inbox.accept(judged.sourceId(), judged.notice());
    response.setStatus(kept ? judged.status() : UNAVAILABLE);
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    byte[] answer = kept ? judged.body().getBytes(StandardCharsets.UTF_8) : new byte[0];
    response.write(true, ByteBuffer.wrap(answer), done);
    return true;
  }

  private static String signature(Request request) {
    return request.getHeaders().get("X-Hub-Signature");
  }

  private static Map<String, String> query(Request request) {
    Map<String, String> query = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.putIfAbsent(field.getName(), field.getValue());
    }
    return query;
  }

  /** The body up to the cap; a longer one is cut, and so its signature is wrong. */
  private static byte[] body(Request request) throws Exception {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return in.readNBytes(LARGEST);
    }
  }
}
