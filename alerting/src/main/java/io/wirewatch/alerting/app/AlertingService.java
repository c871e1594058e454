package io.wirewatch.alerting.app;

import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.alerting.deliver.Poster;
import io.wirewatch.alerting.kafka.AlertingParts;
import io.wirewatch.alerting.verbs.kafka.Auditor;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Alerting as one component: from enriched articles to told subscribers. */
public final class AlertingService implements Component {
  private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

  private final Egress egress;
  private final Lifecycle lifecycle = new Lifecycle(STOP_WITHIN);

  /**
   * A service that is not started yet; the topics exist before it starts.
   *
   * @param language reads the subscriptions' queries
   * @param terminal takes the lines of alerts for the terminal
   */
  public AlertingService(
      Settings settings, Meters meters, QueryLanguage language, Consumer<String> terminal) {
    this(settings, meters, language, terminal, new AlertingParts.Product());
  }

  /** As above, made of other parts: a test breaks one to see that the proofs notice. */
  public AlertingService(
      Settings settings,
      Meters meters,
      QueryLanguage language,
      Consumer<String> terminal,
      AlertingParts parts) {
    InstantSource clock = InstantSource.system();
    egress = Egress.by(settings, meters);
    Endpoints endpoints =
        new EndpointSetup(settings, new Poster(egress, clock), clock).endpoints(terminal);
    AlertingParts.Ground ground =
        new AlertingParts.Ground(
            settings,
            meters,
            language,
            endpoints,
            settings.get(AlertingSettings.PARALLEL),
            clock,
            () -> ThreadLocalRandom.current().nextDouble(),
            FailPoints.load());
    parts.components(ground).forEach(lifecycle::add);
    lifecycle.add(
        new Auditor(
            new ClientProperties(settings),
            settings.get(AlertingSettings.AUDIT_EVERY),
            meters,
            clock));
  }

  @Override
  public String name() {
    return "alerting";
  }

  @Override
  public void start() {
    lifecycle.start();
  }

  @Override
  public void stop() {
    lifecycle.close();
    egress.close();
  }

  @Override
  public Check check() {
    for (Map.Entry<String, Check> part : lifecycle.checks().entrySet()) {
      if (part.getValue() instanceof Check.NotReady not) {
        return Check.notReady(part.getKey() + " " + not.reason());
      }
    }
    return Check.ready();
  }
}
