package io.wirewatch.enrich.app;

import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.enrich.kafka.SourceDirectory;
import io.wirewatch.enrich.kafka.StoryProcessor;
import io.wirewatch.enrich.kafka.StoryTopology;
import io.wirewatch.enrich.kafka.StreamsApplication;
import io.wirewatch.enrich.kafka.TagProcessor;
import io.wirewatch.enrich.kafka.TaggingTopology;
import io.wirewatch.enrich.step.EnrichPipeline;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/** The enrich service: reads the sources, tags articles, puts them into stories. */
public final class EnrichService {
  private static final Duration START_WITHIN = Duration.ofSeconds(30);

  private EnrichService() {}

  /** Its parts, in the order of their start; the topics must exist before. */
  public static List<Component> components(
      Settings settings, Meters meters, FailPoints failPoints) {
    ClientProperties clients = new ClientProperties(settings);
    InstantSource clock = InstantSource.system();
    SourceDirectory sources =
        new SourceDirectory(clients.consumer("wirewatch-enrich-sources"), START_WITHIN);
    EnrichPipeline pipeline = new EnrichPipeline(System::nanoTime);
    Duration window = settings.get(EnrichSettings.WINDOW);
    Duration silence = settings.get(EnrichSettings.SILENCE);
    Properties tagging = clients.streams(TaggingTopology.APPLICATION, Stage.ENRICH);
    tagging.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(EnrichSettings.THREADS));
    return List.of(
        sources,
        new StreamsApplication(
            "enrich-stories",
            StoryTopology.of(() -> new StoryProcessor(window, silence, clock, meters, failPoints)),
            clients.streams(StoryTopology.APPLICATION, Stage.STORY)),
        new StreamsApplication(
            "enrich-tagging",
            TaggingTopology.of(
                () -> new TagProcessor(pipeline.enricher(), sources, clock, failPoints)),
            tagging));
  }
}
