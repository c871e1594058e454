package io.wirewatch.enrich.app;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.enrich.kafka.AliasDirectory;
import io.wirewatch.enrich.kafka.SourceDirectory;
import io.wirewatch.enrich.kafka.StoryProcessor;
import io.wirewatch.enrich.kafka.StoryTopology;
import io.wirewatch.enrich.kafka.TagProcessor;
import io.wirewatch.enrich.kafka.TaggingTopology;
import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LagWatch;
import io.wirewatch.runtime.kafka.StreamsApplication;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsConfig;

/** The enrich service: reads the sources, tags articles, puts them into stories. */
public final class EnrichService {
  private static final Duration START_WITHIN = Duration.ofSeconds(30);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

  private EnrichService() {}

  /** Its parts, in the order of their start; the topics must exist before. */
  public static List<Component> components(
      Settings settings, Meters meters, FailPoints failPoints) {
    ClientProperties clients = new ClientProperties(settings, meters);
    InstantSource clock = InstantSource.system();
    SourceDirectory sources =
        new SourceDirectory(clients.consumer("wirewatch-enrich-sources"), START_WITHIN);
    AliasDirectory aliases =
        new AliasDirectory(clients.consumer("wirewatch-enrich-aliases"), START_WITHIN);
    Optional<Path> definitions = settings.get(EnrichSettings.DEFINITIONS);
    LiveJudge judge =
        new LiveJudge(() -> definitions.map(SeedFiles::of).orElseGet(SeedFiles::shipped));
    Models models = new Models(judge, meters);
    List<Component> parts = new ArrayList<>();
    if (definitions.isPresent()) {
      parts.add(new DefinitionWatch(judge, settings.get(EnrichSettings.DEFINITIONS_LOOK)));
    }
    parts.add(sources);
    parts.add(aliases);
    parts.add(stories(settings, judge, clients, clock, meters, failPoints));
    parts.add(models);
    parts.add(
        tagging(
            settings,
            clients,
            () -> new TagProcessor(models::enricher, sources, aliases, clock, meters, failPoints),
            clock));
    parts.add(lag(clients, meters, clock));
    return List.copyOf(parts);
  }

  private static Component stories(
      Settings settings,
      LiveJudge judge,
      ClientProperties clients,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints) {
    Duration window = settings.get(EnrichSettings.WINDOW);
    Duration silence = settings.get(EnrichSettings.SILENCE);
    return new StreamsApplication(
        "enrich-stories",
        StoryTopology.of(
            () -> new StoryProcessor(window, silence, judge::confirmed, clock, meters, failPoints),
            clock),
        clients.streams(StoryTopology.APPLICATION, Stage.STORY),
        STOP_WITHIN);
  }

  private static Component tagging(
      Settings settings,
      ClientProperties clients,
      Supplier<TagProcessor> tagger,
      InstantSource clock) {
    Properties properties = clients.streams(TaggingTopology.APPLICATION, Stage.ENRICH);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(EnrichSettings.THREADS));
    return new StreamsApplication(
        "enrich-tagging", TaggingTopology.of(tagger::get, clock), properties, STOP_WITHIN);
  }

  private static LagWatch lag(ClientProperties clients, Meters meters, InstantSource clock) {
    return new LagWatch(
        clients,
        Map.of(
            Label.Reader.TAGGING,
            new LagWatch.Watched(TaggingTopology.APPLICATION, List.of(Topics.ARTICLES_RAW.name())),
            Label.Reader.STORIES,
            new LagWatch.Watched(
                StoryTopology.APPLICATION, List.of(Topics.ARTICLES_TAGGED.name()))),
        meters,
        clock);
  }
}
