package io.wirewatch.standalone.services;

import io.wirewatch.alerting.app.AlertingService;
import io.wirewatch.desk.app.DeskService;
import io.wirewatch.enrich.app.EnrichService;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.canary.Canary;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/** The services, in the order of the data's flow, and what each is made of. */
public enum ServiceName {
  INGEST {
    @Override
    Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
      IngestService.Parts ingest = IngestService.parts(settings, meters, failPoints);
      return new Parts(ingest.components(), ingest.handlers());
    }
  },
  ENRICH {
    @Override
    Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
      return new Parts(EnrichService.components(settings, meters, failPoints), List.of());
    }
  },
  ALERTING {
    @Override
    Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
      return new Parts(
          List.of(
              new AlertingService(settings, meters, QueryLanguages.ours(), System.out::println)),
          List.of());
    }
  },
  DESK {
    @Override
    Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
      DeskService desk = DeskService.by(settings, meters, InstantSource.system());
      return new Parts(desk.components(), List.of(desk.handler()));
    }
  },
  CANARY {
    @Override
    Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
      return new Parts(
          List.of(new Canary(settings, QueryLanguages.ours(), meters, InstantSource.system())),
          List.of());
    }
  };

  /**
   * What a service is made of.
   *
   * @param components in the order of their start
   * @param handlers what it adds to the process's HTTP server
   */
  record Parts(List<Component> components, List<Handler> handlers) {}

  abstract Parts parts(Settings settings, Meters meters, FailPoints failPoints);

  /**
   * Reads names parted by commas.
   *
   * @throws IllegalArgumentException where one is unknown, naming those that are known
   */
  public static Set<ServiceName> parse(String names) {
    EnumSet<ServiceName> parsed = EnumSet.noneOf(ServiceName.class);
    for (String name : names.split(",")) {
      parsed.add(
          Stream.of(values())
              .filter(s -> s.wireName().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no service '"
                              + name.strip()
                              + "'; expected one or more of "
                              + known())));
    }
    return parsed;
  }

  private String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String known() {
    return Stream.of(values()).map(ServiceName::wireName).collect(Collectors.joining(", "));
  }
}
