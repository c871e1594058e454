package io.wirewatch.runtime.http;

import io.wirewatch.runtime.metrics.Meters;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code /metrics} in Prometheus' text format. */
final class MetricsHandler extends Handler.Abstract {
  private final Meters meters;

  MetricsHandler(Meters meters) {
    this.meters = meters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/metrics")) {
      return false;
    }
    Answers.text(
        response, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape(), callback);
    return true;
  }
}
