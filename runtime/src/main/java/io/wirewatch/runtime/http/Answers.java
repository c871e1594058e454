package io.wirewatch.runtime.http;

import io.wirewatch.contracts.wire.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes whole answers, with the headers that every answer of ours bears. */
public final class Answers {
  private Answers() {}

  /** Answers with a value as JSON. */
  public static void json(Response response, int status, Object value, Callback callback) {
    text(response, status, "application/json", Json.text(value), callback);
  }

  /** Answers with text. */
  public static void text(
      Response response, int status, String contentType, String body, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(response, true, body, callback);
  }
}
