package io.wirewatch.enrich.app;

import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.enrich.step.EnrichPipeline;
import io.wirewatch.enrich.step.Enricher;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads models and lists, some seconds of one core, while what does not need them is started.
 *
 * <p>The reading begins with the construction; {@link #start} waits for its end.
 */
final class Models implements Component {
  private final EnrichPipeline pipeline;
  private final FutureTask<Void> reading;

  Models(LiveJudge judge, Meters meters) {
    pipeline = new EnrichPipeline(System::nanoTime, judge);
    reading = new FutureTask<>(() -> read(meters), null);
    Daemons.start(name(), reading);
  }

  private void read(Meters meters) {
    pipeline
        .artefacts()
        .forEach((name, hash) -> meters.named(Metric.ARTEFACT, () -> 1, List.of(name, hash)));
  }

  /** An enricher for one thread. */
  Enricher enricher() {
    return pipeline.enricher();
  }

  @Override
  public String name() {
    return "enrich-models";
  }

  @Override
  public void start() throws InterruptedException {
    try {
      reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "models and lists cannot be read: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void stop() {
    // There is nothing to end: what was read is shared by all threads.
  }
}
