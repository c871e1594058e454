package io.wirewatch.standalone.services;

import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.http.HttpServer;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.Handler;

/**
 * Some services in this process: the topics first, then each service, then the HTTP server that
 * tells of them.
 */
public final class Services implements AutoCloseable {
  private static final Duration STOP_WITHIN = Duration.ofMillis(3_500);

  private static final String RELEASE =
      Objects.requireNonNullElse(
          Services.class.getPackage().getImplementationVersion(), "unpackaged");

  private final Lifecycle lifecycle;
  private final HttpServer http;

  /**
   * Puts services together; nothing starts yet.
   *
   * @param names which services
   * @param settings of all of them
   * @param first what has to start between the topics and the services, such as loading seeds
   */
  public Services(Set<ServiceName> names, Settings settings, List<Component> first) {
    Meters meters = new Meters();
    meters.bindJvm();
    meters.named(Metric.BUILD, () -> 1, List.of(RELEASE));
    FailPoints failPoints = FailPoints.load();
    List<Handler> handlers = new ArrayList<>();
    lifecycle = new Lifecycle(STOP_WITHIN).add(new TopicCreator(settings));
    first.forEach(lifecycle::add);
    List<List<Component>> lanes = new ArrayList<>();
    for (ServiceName name : names) {
      ServiceName.Parts parts = name.parts(settings, meters, failPoints);
      lanes.add(parts.components());
      handlers.addAll(parts.handlers());
    }
    lifecycle.addLanes(lanes);
    meters.gauge(Metric.READY, () -> isReady() ? 1 : 0);
    http = new HttpServer(settings, lifecycle::checks, meters, handlers);
    lifecycle.add(http);
  }

  /** Starts all, in order. */
  public void start() {
    lifecycle.start();
  }

  private boolean isReady() {
    return lifecycle.checks().values().stream().allMatch(Check.Ready.class::isInstance);
  }

  /** Where the HTTP server listens. */
  public int port() {
    return http.port();
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
