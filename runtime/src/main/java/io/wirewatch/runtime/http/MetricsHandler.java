package io.wirewatch.runtime.http;

import io.wirewatch.runtime.metrics.Meters;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code /metrics}, in Prometheus' text format or in OpenMetrics as the scraper asks. */
final class MetricsHandler extends Handler.Abstract {
  private static final String OPEN = "application/openmetrics-text";
  private static final String OPEN_METRICS = OPEN + "; version=1.0.0; charset=utf-8";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;

  MetricsHandler(Meters meters) {
    this.meters = meters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/metrics")) {
      return false;
    }
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    String type = accepted != null && accepted.contains(OPEN) ? OPEN_METRICS : TEXT;
    Answers.text(response, 200, type, meters.scrape(type), callback);
    return true;
  }
}
