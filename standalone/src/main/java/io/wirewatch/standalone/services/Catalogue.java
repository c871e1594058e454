package io.wirewatch.standalone.services;

import io.wirewatch.alerting.app.AlertingSettings;
import io.wirewatch.desk.app.DeskSettings;
import io.wirewatch.enrich.app.EnrichSettings;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.http.HttpSettings;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.canary.CanarySettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All settings of all services: one file may serve every process. */
public final class Catalogue {
  /** Variables of the launcher, the log and the tests, which are no settings of a service. */
  private static final Set<String> NO_SETTINGS =
      Set.of(
          "WIREWATCH_SEEDS",
          "WIREWATCH_LOG",
          "WIREWATCH_DEBUG",
          "WIREWATCH_NO_BUILD",
          "WIREWATCH_JAVA_OPTIONS",
          "WIREWATCH_EVAL",
          "WIREWATCH_REQUIRE");

  private Catalogue() {}

  /** The settings of each part, in the order in which a reader wants to meet them. */
  public static List<List<Setting<?>>> all() {
    return List.of(
        KafkaSettings.all(),
        HttpSettings.all(),
        EgressSettings.all(),
        IngestSettings.all(),
        EnrichSettings.all(),
        AlertingSettings.all(),
        DeskSettings.all(),
        CanarySettings.all());
  }

  /**
   * Reads the settings of a process: file, then environment, then flags.
   *
   * @param file may be null
   * @param flags by key
   * @throws io.wirewatch.runtime.settings.SettingsException listing every problem
   */
  public static Settings read(
      Path file, Map<String, String> environment, Map<String, String> flags) {
    @SuppressWarnings({
      "unchecked",
      "rawtypes"
    }) // an array of generic lists cannot be made otherwise
    List<Setting<?>>[] catalogues = all().toArray(new List[0]);
    SettingsReader reader = new SettingsReader(catalogues);
    if (file != null) {
      reader.file(file);
    }
    Map<String, String> ours = new HashMap<>(environment);
    ours.keySet().removeAll(NO_SETTINGS);
    return reader.environment(ours).flags(flags).read();
  }
}
