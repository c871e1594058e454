package io.wirewatch.enrich.app;

import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the enrich service. */
public final class EnrichSettings {
  public static final Setting<Integer> THREADS =
      Setting.of(
          "enrich.tagging.threads",
          ValueType.integer(1, 64),
          "1",
          "Threads that enrich articles, at most one per partition of articles.raw.");
  public static final Setting<Duration> WINDOW =
      Setting.of(
          "enrich.story.window",
          ValueType.duration(),
          "7d",
          "How long an article is compared with new ones; a story silent for so long closes.");

  public static final Setting<Optional<Path>> DEFINITIONS =
      Setting.optional(
          "enrich.definitions",
          ValueType.path(),
          "Folder with topics, severity.yaml, facts.yaml and watchlist.yaml, laid out as seeds/ and"
              + " read anew while the service runs; without it those that are shipped.");
  public static final Setting<Duration> DEFINITIONS_LOOK =
      Setting.of(
          "enrich.definitions-look",
          ValueType.duration(),
          "5s",
          "How often the folder of definitions is looked at.");
  public static final Setting<Duration> SILENCE =
      Setting.of(
          "enrich.story.silence",
          ValueType.duration(),
          "12h",
          "Age at which a story is judged by which sides' sources report it and which do not.");

  private EnrichSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(THREADS, WINDOW, SILENCE, DEFINITIONS, DEFINITIONS_LOOK);
  }
}
