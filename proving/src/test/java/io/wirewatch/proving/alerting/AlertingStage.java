package io.wirewatch.proving.alerting;

import io.wirewatch.alerting.app.AlertingSettings;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A broker, subscribers, and a stream of enriched articles, with alerting as a real process. */
final class AlertingStage implements AutoCloseable {
  /** The first subscriber once more, by a way on which nothing above GREEN may leave. */
  static final String FOR_GREEN = "for-green";

  private final Path folder;
  private final int failing;
  private final FailingEndpoints bad;
  private final KillableBroker broker;
  private final Path logs;
  private final ClientProperties clients;
  private final Path config;
  private final Events events = new Events("enrich");
  private final Receivers receivers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Subscription> book = new HashMap<>();
  private int starts;

  /** A stage with that many subscribers, each with a subscription and an endpoint of its own. */
  AlertingStage(Path folder, int subscribers) throws Exception {
    this(folder, subscribers, 0, null);
  }

  /** As above, where the first few endpoints fail. */
  AlertingStage(Path folder, int subscribers, int failing, FailingEndpoints bad) throws Exception {
    this.folder = folder;
    this.failing = failing;
    this.bad = bad;
    receivers = new Receivers(subscribers);
    logs = Path.of("target", "soak-logs", folder.getFileName().toString());
    broker = new KillableBroker(folder.resolve("broker"), logs);
    config = folder.resolve("alerting.yaml");
    Files.writeString(config, configuration());
    Settings settings =
        new SettingsReader(KafkaSettings.all())
            .flags(Map.of("kafka.bootstrap-servers", broker.bootstrapServers()))
            .read();
    clients = new ClientProperties(settings);
    new TopicCreator(settings).start();
    producer = new KafkaProducer<>(clients.producer("stage"));
  }

  private String configuration() {
    StringBuilder endpoints = new StringBuilder();
    for (int i = 0; i < receivers.count(); i++) {
      endpoints.append(
          """
              hook-%d:
                url: %s
                secret: %s
          """
              .formatted(i, i < failing ? bad.url(i) : receivers.url(i), Receivers.SECRET));
    }
    endpoints.append(
        """
            %s:
              url: %s
              secret: %s
              tlp: GREEN
        """
            .formatted(FOR_GREEN, receivers.url(0), Receivers.SECRET));
    return """
        kafka:
          bootstrap-servers: %s
          state-dir: %s
        egress:
          allowed: "%s"
        alerting:
          endpoints:
        %s"""
        .formatted(
            broker.bootstrapServers(),
            folder.resolve("state"),
            receivers.authority() + (failing == 0 ? "" : "," + bad.authorities()),
            endpoints);
  }

  /** Every subscriber asks for all attacks; grouping as given. */
  void subscribe(Grouping grouping) {
    for (int i = 0; i < receivers.count(); i++) {
      Subscription one =
          new Subscription(
              "attacks-" + i,
              "subscriber-" + i,
              "title:attack",
              Duration.ofHours(48),
              List.of(),
              grouping,
              List.of(),
              null,
              List.of(),
              null,
              List.of(new Target("hook-" + i, null, null)),
              null,
              1,
              "g");
      put(one);
    }
    producer.flush();
  }

  /** Puts a subscription into the book. */
  void put(Subscription one) {
    book.put(one.id(), one);
    producer.send(
        events.record(
            Topics.SUBSCRIPTIONS, one.id(), one, one.id(), null, Instant.now(), Mode.LIVE));
  }

  /** Publishes an article as enriched. */
  void publish(EnrichedArticle enriched) {
    Article article = enriched.article();
    producer.send(
        events.record(
            Topics.ARTICLES_ENRICHED,
            article.id(),
            enriched,
            article.versionId(),
            null,
            article.fetchedAt(),
            Mode.LIVE));
  }

  /** Publishes a change of a story. */
  void publish(StoryChange change) {
    producer.send(
        events.record(
            Topics.STORY_CHANGES,
            change.story(),
            change,
            change.story() + ":" + change.seq(),
            null,
            change.at(),
            Mode.LIVE));
  }

  /** Waits until all that was published is in the log. */
  void flush() {
    producer.flush();
  }

  /** Publishes bytes that are no article. */
  void poison(String key) {
    producer.send(
        new ProducerRecord<>(
            Topics.ARTICLES_ENRICHED.name(),
            key.getBytes(StandardCharsets.UTF_8),
            "{]".getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a dead letter whose bytes are a report: something else than they had made it fail. */
  void deadLetter(String id, String story) {
    EnrichedArticle enriched = Reports.attack(id, story);
    DeadLetter letter =
        new DeadLetter(
            Stage.MATCH,
            Reason.PROCESSING_FAILED,
            "NullPointerException",
            new LogPosition(Topics.ARTICLES_ENRICHED.name(), 0, 0),
            id,
            Json.bytes(enriched),
            false,
            enriched.article().fetchedAt());
    producer.send(
        events.record(Topics.DEAD_LETTERS, id, letter, "letter-" + id, id, letter.at(), Mode.LIVE));
    producer.flush();
  }

  /** Publishes an article that nobody asked for. */
  void publishOther(String id) {
    publish(Reports.other(id));
  }

  /** Publishes a report of a story that tells nothing which other reports of it do not. */
  void publish(String id, String story) {
    publish(Reports.attack(id, story));
  }

  /** Publishes a report of a story that names an actor of its own: always news. */
  void publishNews(String id, String story) {
    publish(Reports.news(id, story));
  }

  /** Publishes a report that names somebody. */
  void publishNaming(String id, String person) {
    publish(Reports.naming(id, person));
  }

  /** Lets an alias count. */
  void learn(AliasAssertion alias) {
    producer.send(
        events.record(
            Topics.ALIASES,
            alias.entity() + " " + alias.alias(),
            alias,
            alias.id(),
            null,
            alias.lastSeen(),
            Mode.LIVE));
    producer.flush();
  }

  /** Starts alerting; it may stop for good at a fail-point, and may be a broken variant. */
  WirewatchProcess alerting(WirewatchProcess.FailPoint failPoint, Class<?> parts)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(config.toString()));
    if (parts != null) {
      arguments.add(parts.getName());
    }
    return WirewatchProcess.start(
        logs, "alerting-" + starts++, failPoint, AlertingMain.class.getName(), arguments);
  }

  /** The subscriptions, as they were written. */
  Map<String, Subscription> book() {
    return book;
  }

  /** What a topic holds, as committed; keys and tombstones left out. */
  <V> List<V> read(Topic<V> topic) {
    return new CommittedLog(clients).values(topic);
  }

  /** The settings of alerting. */
  Settings settings() {
    return new SettingsReader(KafkaSettings.all(), EgressSettings.all(), AlertingSettings.all())
        .file(config)
        .read();
  }

  KillableBroker broker() {
    return broker;
  }

  Receivers receivers() {
    return receivers;
  }

  ClientProperties clients() {
    return clients;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    receivers.close();
    broker.close();
  }
}
