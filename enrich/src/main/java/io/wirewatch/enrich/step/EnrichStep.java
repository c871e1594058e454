package io.wirewatch.enrich.step;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One named step of enrichment: reads what earlier steps left in the draft and adds its own
 * finding.
 *
 * @param name what it finds, as it stands in {@code provenance.millis}
 * @param work fills in the draft; the same draft gives the same finding
 * @param artefacts SHA-256 of each model and list that the step reads, by name
 */
public record EnrichStep(String name, Consumer<Draft> work, Map<String, String> artefacts) {

  public EnrichStep {
    artefacts = Map.copyOf(artefacts);
  }

  /** A step that needs no model and no list. */
  public static EnrichStep of(String name, Consumer<Draft> work) {
    return new EnrichStep(name, work, Map.of());
  }
}
