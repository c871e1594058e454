package io.wirewatch.desk.http;

import io.wirewatch.desk.board.Board;
import io.wirewatch.runtime.http.Answers;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The routes of the desk: the page, the API, live stream and feeds. Everything is read-only. */
public final class DeskHandler extends Handler.Abstract {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types 'none'";
  private static final int MOST_ALERTS = 500;

  private final Board board;
  private final SubscriptionFeeds feeds;
  private final LiveStreams streams;
  private final Gate gate;
  private final Meters meters;
  private final PageFiles files = new PageFiles();

  /** Routes to a board. */
  public DeskHandler(
      Board board, SubscriptionFeeds feeds, LiveStreams streams, Gate gate, Meters meters) {
    this.board = board;
    this.feeds = feeds;
    this.streams = streams;
    this.gate = gate;
    this.meters = meters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    harden(response.getHeaders());
    switch (gate.judge(request)) {
      case OPEN -> route(request, response, callback);
      case WELCOME -> welcome(request, response, callback);
      case TOKEN_NEEDED ->
          refuse(
              response, 401, "token-needed", "Open the desk once by its link /?token=…", callback);
      case OTHER_NAME ->
          refuse(
              response,
              421,
              "other-name",
              "The desk answers under localhost and 127.0.0.1 only.",
              callback);
    }
    return true;
  }

  private void route(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!request.getMethod().equals("GET")) {
      refuse(response, 405, "read-only", "The desk only answers GET.", callback);
    } else if (files.answer(path, request, response, callback)) {
      meters.count(Metric.DESK_REQUESTS, Label.Result.OK);
    } else if (path.equals("/api/alerts/stream")) {
      if (!streams.open(request, response, callback)) {
        refuse(response, 503, "too-many-streams", "Too many pages are open.", callback);
      }
    } else if (path.equals("/api/alerts")) {
      alerts(request, response, callback);
    } else if (path.startsWith(SubscriptionFeeds.PREFIX)) {
      feed(path, request, response, callback);
    } else if (path.equals("/api/sources")) {
      ok(response, Map.of("sources", board.sources()), callback);
    } else if (path.equals("/api/overview")) {
      ok(response, board.overview(), callback);
    } else if (path.startsWith("/api/stories/")) {
      found(response, board.story(path.substring("/api/stories/".length())), "story", callback);
    } else if (path.startsWith("/api/articles/")) {
      found(
          response, board.article(path.substring("/api/articles/".length())), "article", callback);
    } else {
      refuse(response, 404, "not-found", "There is nothing here.", callback);
    }
  }

  private void alerts(Request request, Response response, Callback callback) {
    Fields query = Request.extractQueryParameters(request);
    try {
      String since = query.getValue("since");
      String limit = query.getValue("limit");
      Instant from = since == null ? Instant.MIN : Instant.parse(since);
      int most =
          limit == null ? MOST_ALERTS : Math.max(1, Math.min(MOST_ALERTS, Integer.parseInt(limit)));
      ok(
          response,
          Map.of("alerts", board.alerts(from, most), "overview", board.overview()),
          callback);
    } catch (DateTimeException | NumberFormatException e) {
      refuse(
          response,
          400,
          "bad-request",
          "since is a time such as 2026-11-22T10:00:00Z, limit a number.",
          callback);
    }
  }

  private void feed(String path, Request request, Response response, Callback callback) {
    String self = HttpURI.build(request.getHttpURI()).query(null).asString();
    Optional<SubscriptionFeeds.Feed> feed = feeds.at(path, self);
    if (feed.isEmpty()) {
      refuse(
          response,
          404,
          "no-feed",
          "Feeds are /feeds/ID.atom and /feeds/ID.json, ID being that of a subscription.",
          callback);
      return;
    }
    meters.count(Metric.DESK_REQUESTS, Label.Result.OK);
    String tag = feed.get().tag();
    response.getHeaders().put(HttpHeader.ETAG, tag);
    if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
      response.setStatus(304);
      callback.succeeded();
      return;
    }
    Answers.text(response, 200, feed.get().contentType(), feed.get().body(), callback);
  }

  private void welcome(Request request, Response response, Callback callback) {
    Response.addCookie(response, gate.cookie(request.isSecure()));
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, "/");
    callback.succeeded();
  }

  private void found(Response response, Optional<?> what, String kind, Callback callback) {
    if (what.isPresent()) {
      ok(response, what.get(), callback);
    } else {
      refuse(
          response,
          404,
          "not-held",
          "The desk does not hold this " + kind + " (any more).",
          callback);
    }
  }

  private void ok(Response response, Object answer, Callback callback) {
    meters.count(Metric.DESK_REQUESTS, Label.Result.OK);
    Answers.json(response, 200, answer, callback);
  }

  private void refuse(
      Response response, int status, String code, String message, Callback callback) {
    meters.count(Metric.DESK_REQUESTS, Label.Result.FAILED);
    Answers.json(
        response, status, Map.of("error", Map.of("code", code, "message", message)), callback);
  }

  private static void harden(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
  }
}
