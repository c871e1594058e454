package io.wirewatch.proving.ingest;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Ingest within the test's own process, between one broker and one publisher on loopback. */
final class LocalIngest {
  private LocalIngest() {}

  static Settings settings(EmbeddedBroker broker, FeedServer feeds, Path folder) {
    return new SettingsReader(KafkaSettings.all(), EgressSettings.all(), IngestSettings.all())
        .flags(
            Map.of(
                "kafka.bootstrap-servers", broker.bootstrapServers(),
                "kafka.state-dir", folder.resolve("state").toString(),
                "egress.allowed", feeds.authority(),
                "ingest.newsroom", feeds.authority()))
        .read();
  }

  /** Ingest, not started yet. */
  static Lifecycle of(Settings settings) {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    IngestService.parts(settings, new Meters(), FailPoints.load())
        .components()
        .forEach(lifecycle::add);
    return lifecycle;
  }

  /** A feed that may be polled often and is an exercise, so that nobody mistakes it for news. */
  static Source feed(String id, String url) {
    return new Source(
        id,
        id,
        SourceKind.FEED,
        url,
        null,
        "PK",
        "en",
        "B",
        null,
        "feed-only",
        true,
        Status.EXERCISE,
        Duration.ofMillis(300),
        Duration.ofMillis(50),
        false,
        null,
        null);
  }
}
