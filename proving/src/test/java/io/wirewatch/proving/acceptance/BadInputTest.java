package io.wirewatch.proving.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.proving.harness.WebhookReceiver;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.TableLetters;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in broken is told once, with its reason, and hurts only itself. */
class BadInputTest {
  private static final String SECRET = "whsec_" + "d2lyZXdhdGNoLWJhZC1pbnB1dC10ZXN0LXNlY3JldCE=";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final byte[] POISON = "\u0000 no JSON {".getBytes(StandardCharsets.UTF_8);
  private static final String POISON_KEY = "poison.example/poison";
  private static final List<String> SERVICES = List.of("enrich", "alerting", "ingest", "desk");

  @TempDir Path folder;

  @Test
  void isToldOnceWithItsReasonAndHurtsNothingElse() throws Exception {
    try (HostilePublisher publisher = HostilePublisher.start();
        WebhookReceiver receiver = WebhookReceiver.start(SECRET);
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RunningSystem system = RunningSystem.on(folder, settings(publisher, receiver, silent))) {
      system.subscriptions(book());
      for (String service : SERVICES) {
        system.start(service);
      }
      poisonEveryTopic(system);
      breakTables(system);
      system.sources(sources(publisher));

      receiver.await(r -> !r.alerts().isEmpty(), PATIENCE, "the alert of the good feed");
      assertThat(receiver.alerts().values())
          .allSatisfy(alert -> assertThat(alert.story().headline()).contains("Peshawar"));
      saysWhyOfEachItem(system);
      triesTheSilentEndpointAgain(system);
      namesEveryPoison(system);
      recordsWhatTablesCannotTakeUp(system);
      for (String service : SERVICES) {
        assertThat(system.service(service).isAlive()).as(service).isTrue();
      }
    }
  }

  private static void saysWhyOfEachItem(RunningSystem system) {
    try (TopicReader<Disposition> dispositions =
            new TopicReader<>(system.settings(), Topics.DISPOSITIONS);
        TopicReader<Article> raw = new TopicReader<>(system.settings(), Topics.ARTICLES_RAW)) {
      dispositions.await(
          all ->
              has(all, "no-feed", Reason.NOT_A_FEED)
                  && has(all, "teaser", Reason.TOO_LARGE)
                  && (has(all, "year-9999", Reason.DATE_IN_FUTURE)
                      || has(all, "year-9999", Reason.DATE_REFUSED)),
          PATIENCE);
      List<Article> published = raw.await(all -> all.size() >= 3, PATIENCE);
      assertThat(published)
          .extracting(Article::sourceId)
          .containsExactlyInAnyOrder("good", "year-9999", "teaser");
      assertThat(published)
          .allSatisfy(a -> assertThat(a.publishedAt()).isBeforeOrEqualTo(a.fetchedAt()));
    }
  }

  private static boolean has(List<Disposition> all, String source, Reason reason) {
    return all.stream().anyMatch(d -> source.equals(d.sourceId()) && d.reason() == reason);
  }

  private static void triesTheSilentEndpointAgain(RunningSystem system) {
    try (TopicReader<Delivery> deliveries =
        new TopicReader<>(system.settings(), Topics.DELIVERIES)) {
      deliveries.await(
          all ->
              all.stream()
                  .anyMatch(
                      d ->
                          "silent-hook".equals(d.endpoint())
                              && d.reason() == Reason.TIMED_OUT
                              && d.nextAttemptAt() != null),
          PATIENCE);
    }
  }

  /** As a dead letter where a stream read it, as a line in a log where a table or page did. */
  private void namesEveryPoison(RunningSystem system) throws Exception {
    try (TopicReader<DeadLetter> letters =
        new TopicReader<>(system.settings(), Topics.DEAD_LETTERS)) {
      Instant until = Instant.now().plus(PATIENCE);
      List<String> unnamed = unnamed(letters.within(GLANCE));
      while (!unnamed.isEmpty() && Instant.now().isBefore(until)) {
        unnamed = unnamed(letters.within(GLANCE));
      }
      assertThat(unnamed).as("topics whose poison nobody named").isEmpty();
    }
  }

  /** Tables are read anew with every start, so a line in a log alone would be told for ever. */
  private void recordsWhatTablesCannotTakeUp(RunningSystem system) throws Exception {
    assertThat(logs("alerting")).anyMatch(line -> line.contains("broken-query"));
    try (TopicReader<DeadLetter> letters =
        new TopicReader<>(system.settings(), Topics.DEAD_LETTERS)) {
      letters.await(
          all ->
              of(all, Topics.SUBSCRIPTIONS, Reason.QUERY_INVALID)
                  && of(all, Topics.SUBSCRIPTIONS, Reason.NOT_JSON)
                  && of(all, Topics.ACTIONS, Reason.NOT_JSON)
                  && of(all, Topics.SOURCES, Reason.NOT_JSON)
                  && of(all, Topics.SOURCES, Reason.UNKNOWN_SHAPE),
          PATIENCE);
      writesNoLetterAgain(system, letters);
    }
  }

  /** As after a restart: another reader of the table meets the same record. */
  private static void writesNoLetterAgain(RunningSystem system, TopicReader<DeadLetter> letters) {
    LogPosition broken =
        letters.within(GLANCE).stream()
            .filter(d -> d.reason() == Reason.QUERY_INVALID)
            .findFirst()
            .orElseThrow()
            .origin();
    TableLetters again =
        new TableLetters(
            new ClientProperties(system.settings()), Stage.MATCH, InstantSource.system());
    LogPosition next = new LogPosition(broken.topic(), broken.partition(), broken.offset() + 1_000);
    again.refuse(new LogTable.Change<>("q", null, broken), Reason.QUERY_INVALID, "met again");
    again.refuse(new LogTable.Change<>("q", null, next), Reason.QUERY_INVALID, "met first");
    List<DeadLetter> all =
        letters.await(some -> some.stream().anyMatch(d -> d.origin().equals(next)), PATIENCE);
    assertThat(all).filteredOn(d -> d.origin().equals(broken)).hasSize(1);
  }

  private static boolean of(List<DeadLetter> all, Topic<?> topic, Reason reason) {
    return all.stream()
        .anyMatch(d -> d.origin().topic().equals(topic.name()) && d.reason() == reason);
  }

  private List<String> unnamed(List<DeadLetter> dead) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String service : SERVICES) {
      lines.addAll(logs(service));
    }
    return poisoned().stream()
        .map(Topic::name)
        .filter(topic -> dead.stream().noneMatch(d -> d.origin().topic().equals(topic)))
        .filter(topic -> lines.stream().noneMatch(line -> line.contains(topic + "-")))
        .toList();
  }

  /**
   * All that a service follows; what only verbs read they report themselves, and a table that is
   * read when hosts or endpoints change hands is reported then.
   */
  private static List<Topic<?>> poisoned() {
    List<Topic<?>> read = new ArrayList<>(Topics.all());
    read.removeAll(
        List.of(
            Topics.STORY_CHANGES,
            Topics.MATCH_SUMMARIES,
            Topics.DELIVERY_STATE,
            Topics.DISPOSITIONS,
            Topics.DEAD_LETTERS));
    return read;
  }

  private static void poisonEveryTopic(RunningSystem system) throws Exception {
    Map<String, Object> properties = new ClientProperties(system.settings()).producer("poisoner");
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
      for (Topic<?> topic : poisoned()) {
        producer
            .send(
                new ProducerRecord<>(
                    topic.name(), 0, POISON_KEY.getBytes(StandardCharsets.UTF_8), POISON))
            .get();
      }
    }
  }

  /** A query that ends too soon, and a source that nobody would own. */
  private static void breakTables(RunningSystem system) throws Exception {
    String query =
        "{\"id\":\"broken-query\",\"subscriber\":\"desk\",\"query\":\"title:(unclosed\",\"version\":1,"
            + "\"generation\":\"g\",\"deliver\":[{\"log\":true}]}";
    String source =
        "{\"id\":\"hostless\",\"name\":\"Hostless\",\"kind\":\"feed\",\"url\":\"https://news.example/f\"}";
    Map<String, Object> properties = new ClientProperties(system.settings()).producer("breaker");
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
      producer.send(record(Topics.SUBSCRIPTIONS, "broken-query", query)).get();
      producer.send(record(Topics.SOURCES, "hostless", source)).get();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Topic<?> topic, String key, String value) {
    return new ProducerRecord<>(
        topic.name(),
        0,
        key.getBytes(StandardCharsets.UTF_8),
        value.getBytes(StandardCharsets.UTF_8));
  }

  private Path book() throws Exception {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(
        book.resolve("book.yaml"),
        """
        - id: attacks
          subscriber: desk
          query: 'topic:terrorism AND country:PK'
          status: [exercise]
          deliver: [{to: good-hook}]
        - id: attacks-too
          subscriber: other-desk
          query: 'topic:terrorism AND country:PK'
          status: [exercise]
          deliver: [{to: silent-hook}]
        """);
    return book;
  }

  private List<String> logs(String service) throws Exception {
    return Files.readAllLines(folder.resolve(service + ".log"), StandardCharsets.UTF_8);
  }

  private static Map<String, String> settings(
      HostilePublisher publisher, WebhookReceiver receiver, ServerSocket silent) {
    String silentAuthority = "127.0.0.1:" + silent.getLocalPort();
    return Map.of(
        "alerting.endpoints.good-hook.url",
        receiver.url(),
        "alerting.endpoints.good-hook.secret",
        SECRET,
        "alerting.endpoints.silent-hook.url",
        "http://" + silentAuthority + "/hook",
        "alerting.endpoints.silent-hook.secret",
        SECRET,
        "ingest.newsroom",
        publisher.authority(),
        "ingest.start-spread",
        "0s",
        "egress.allowed",
        String.join(",", publisher.authority(), receiver.authority(), silentAuthority));
  }

  private static List<Source> sources(HostilePublisher publisher) {
    return List.of(
        source("no-feed", publisher, "feed-only"),
        source("year-9999", publisher, "feed-only"),
        source("teaser", publisher, null),
        source("good", publisher, "feed-only"));
  }

  private static Source source(String path, HostilePublisher publisher, String terms) {
    return new Source(
        path,
        path,
        SourceKind.FEED,
        publisher.url("/" + path),
        null,
        "PK",
        "en",
        "B",
        null,
        terms,
        true,
        Status.EXERCISE,
        Duration.ofMillis(500),
        Duration.ofMillis(50),
        false,
        null,
        null);
  }
}
