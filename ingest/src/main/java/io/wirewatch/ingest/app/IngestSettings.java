package io.wirewatch.ingest.app;

import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.ValueType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings of ingest. */
public final class IngestSettings {
  public static final Setting<Duration> INTERVAL =
      Setting.of(
          "ingest.poll.interval",
          ValueType.duration(),
          "1h",
          "Interval of a source of which nothing is learnt yet.");
  public static final Setting<Duration> FLOOR =
      Setting.of(
          "ingest.poll.floor",
          ValueType.duration(),
          "20m",
          "No source is polled more often, unless it has proven fast.");
  public static final Setting<Duration> FAST_FLOOR =
      Setting.of(
          "ingest.poll.fast-floor",
          ValueType.duration(),
          "1m",
          "Least interval of a source that brings news all the time and answers conditional requests;"
              + " set it to the floor to have no such sources.");
  public static final Setting<Duration> CEILING =
      Setting.of(
          "ingest.poll.ceiling",
          ValueType.duration(),
          "24h",
          "No source is polled less often, and no back-off is longer.");
  public static final Setting<Duration> SPACING =
      Setting.of(
          "ingest.host.spacing",
          ValueType.duration(),
          "1s",
          "Least time between two requests to one registrable domain.");
  public static final Setting<Duration> MAX_CRAWL_DELAY =
      Setting.of(
          "ingest.host.max-crawl-delay",
          ValueType.duration(),
          "30s",
          "A host whose robots.txt asks for a longer delay is not fetched from.");
  public static final Setting<Boolean> HOLD_HOST =
      Setting.of(
          "ingest.host.hold-on-429",
          ValueType.flag(),
          "true",
          "Whether a 429 holds every source of the host, or only the one that got it.");
  public static final Setting<Duration> START_SPREAD =
      Setting.of(
          "ingest.start-spread",
          ValueType.duration(),
          "5m",
          "New sources are first polled at points spread over this time.");
  public static final Setting<Integer> WORKERS =
      Setting.of(
          "ingest.workers",
          ValueType.integer(1, 1024),
          "64",
          "Requests at the same time, each to another host.");
  public static final Setting<Duration> SILENT_AFTER =
      Setting.of(
          "ingest.silent-after",
          ValueType.duration(),
          "7d",
          "A source that brings no news for so long counts as silent.");
  public static final Setting<Optional<String>> NEWSROOM =
      Setting.optional(
          "ingest.newsroom",
          ValueType.text(),
          "Address and port of the bundled newsroom, set by `up`: its sources may set any pace.");

  public static final Setting<Optional<String>> CANARY =
      Setting.optional(
          "ingest.canary",
          ValueType.text(),
          "Address and port of the canary's feed, which may set any pace.");

  public static final Setting<Optional<URI>> WEBSUB_CALLBACK =
      Setting.optional(
          "ingest.websub.callback",
          ValueType.httpUri(),
          "Public address under which hubs reach our HTTP server; without it there are no pushes.");
  public static final Setting<Optional<Secret>> WEBSUB_SECRET =
      Setting.secret(
          "ingest.websub.secret", "What the keys of all subscriptions are derived from.");

  private IngestSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        INTERVAL,
        FLOOR,
        FAST_FLOOR,
        CEILING,
        SPACING,
        MAX_CRAWL_DELAY,
        HOLD_HOST,
        START_SPREAD,
        WORKERS,
        SILENT_AFTER,
        NEWSROOM,
        CANARY,
        WEBSUB_CALLBACK,
        WEBSUB_SECRET);
  }

  /** Asks hubs to tell us of news; empty where we have no public address. */
  static Optional<Subscriber> subscriber(Settings settings) {
    Optional<URI> callback = settings.get(WEBSUB_CALLBACK);
    Optional<Secret> secret = settings.get(WEBSUB_SECRET);
    if (callback.isPresent() && secret.isEmpty()) {
      throw new IllegalStateException(
          WEBSUB_CALLBACK.key() + " needs " + WEBSUB_SECRET.key() + " as well");
    }
    return callback.map(root -> new Subscriber(root.toString(), secret.get().reveal()));
  }

  /** Our manners by these settings. */
  static Policy policy(Settings settings) {
    Policy polite = Policy.polite();
    return new Policy(
        settings.get(INTERVAL),
        settings.get(FLOOR),
        settings.get(FAST_FLOOR),
        settings.get(CEILING),
        settings.get(SPACING),
        settings.get(MAX_CRAWL_DELAY),
        settings.get(START_SPREAD),
        polite.manualFloor(),
        polite.retryFirst(),
        polite.fullEvery(),
        polite.withoutValidatorsFactor(),
        polite.relocationPolls(),
        polite.relocationAge(),
        polite.pushPollEvery(),
        settings.get(HOLD_HOST),
        polite.maxSeen(),
        Stream.of(settings.get(NEWSROOM), settings.get(CANARY))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()));
  }
}
