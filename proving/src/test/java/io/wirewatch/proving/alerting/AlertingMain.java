package io.wirewatch.proving.alerting;

import io.wirewatch.alerting.app.AlertingService;
import io.wirewatch.alerting.app.AlertingSettings;
import io.wirewatch.alerting.kafka.AlertingParts;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * The alerting service as a process of its own, as the product or with one part broken on purpose:
 * {@code AlertingMain CONFIG [class of the parts]}.
 */
public final class AlertingMain {
  static final String READY = "READY";

  private AlertingMain() {}

  public static void main(String[] args) throws Exception {
    Settings settings =
        new SettingsReader(KafkaSettings.all(), EgressSettings.all(), AlertingSettings.all())
            .file(Path.of(args[0]))
            .read();
    AlertingParts parts =
        args.length < 2
            ? new AlertingParts.Product()
            : (AlertingParts) Class.forName(args[1]).getDeclaredConstructor().newInstance();
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofSeconds(5))
            .add(new TopicCreator(settings))
            .add(
                new AlertingService(
                    settings,
                    new Meters(),
                    new QueryLanguage(Set.of(), Features.NONE),
                    System.out::println,
                    parts));
    Runtime.getRuntime().addShutdownHook(new Thread(lifecycle::close));
    lifecycle.start();
    System.out.println(READY);
  }
}
