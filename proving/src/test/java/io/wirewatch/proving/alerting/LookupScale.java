package io.wirewatch.proving.alerting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.ledger.Backtest;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.verbs.kafka.VerifyVerb;
import io.wirewatch.alerting.verbs.kafka.WhyVerb;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.ledger.SummaryMatch;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.Events;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures {@code why} and {@code verify} on a log of many articles over twenty-eight days, every
 * twentieth of them alerted, asked about the oldest, the middle and the newest. Arguments:
 * articles, result file.
 */
public final class LookupScale {
  private static final int MATCHED = 20;
  private static final Duration SPAN = Duration.ofDays(28);
  private static final String FILLER =
      "Officials said the road would stay closed until the bridge has been inspected. ".repeat(6);
  private static final int ROUNDS = 3;

  private final Events events = new Events("scale");
  private final AlertingStage stage;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Backtest backtest;
  private final Book book;
  private final List<String> alerts = new ArrayList<>();

  private LookupScale(AlertingStage stage) {
    this.stage = stage;
    this.producer = new KafkaProducer<>(stage.clients().producer("scale"));
    stage.subscribe(null);
    this.book = Book.empty(new QueryLanguage(Set.of(), Features.NONE)).changed(stage.book(), 1);
    this.backtest = new Backtest(book);
  }

  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("lookup-scale");
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      Map<String, Object> result = new LookupScale(stage).run(articles);
      String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
      System.out.println(text);
      Files.writeString(Path.of(args[1]), text + "\n");
    }
    System.exit(0);
  }

  private Map<String, Object> run(int articles) {
    Instant first = Instant.now().minus(SPAN).truncatedTo(ChronoUnit.MILLIS);
    long step = SPAN.toMillis() / articles;
    for (int i = 0; i < articles; i++) {
      write(i, first.plusMillis(i * step));
    }
    producer.close();
    QueryLanguage language = new QueryLanguage(Set.of(), Features.NONE);
    WhyVerb why =
        new WhyVerb(stage.clients(), language, id -> Optional.ofNullable(stage.book().get(id)));
    VerifyVerb verify = new VerifyVerb(stage.clients(), language, Optional.empty());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    result.put("articles", articles);
    result.put("alerts", alerts.size());
    int[] asked = {0, alerts.size() / 2, alerts.size() - 1};
    String[] names = {"oldest", "middle", "newest"};
    for (int i = 0; i < asked.length; i++) {
      int at = asked[i];
      result.put(
          "why." + names[i],
          timed(() -> why.answer("a" + at * MATCHED, "attacks-0"), "outcome", "delivered"));
      result.put(
          "verify." + names[i], timed(() -> verify.answer(alerts.get(at)), "result", "equal"));
    }
    result.put(
        "why.unmatched", timed(() -> why.answer("a7", "attacks-0"), "outcome", "not-matched"));
    return result;
  }

  /** Milliseconds of each of a few askings, with a client of its own each, as the verb has. */
  private static List<Long> timed(Supplier<ObjectNode> ask, String field, String expected) {
    List<Long> millis = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      ObjectNode answer = ask.get();
      millis.add((System.nanoTime() - began) / 1_000_000);
      if (!answer.path(field).asText().equals(expected)) {
        throw new IllegalStateException("expected " + expected + ": " + answer);
      }
    }
    return millis;
  }

  private void write(int i, Instant at) {
    boolean matched = i % MATCHED == 0;
    EnrichedArticle enriched = article("a" + i, matched ? "Attack on a post" : "Road news", at);
    String version = "a" + i + ":1";
    send(Topics.ARTICLES_ENRICHED, "a" + i, enriched, version, null, at);
    send(
        Topics.MATCH_SUMMARIES,
        "a" + i,
        new MatchSummary(
            "a" + i,
            1,
            1,
            1,
            1,
            matched
                ? List.of(new SummaryMatch("attacks-0", 1, Outcome.PENDING, null, null))
                : List.of(),
            List.of(),
            Mode.LIVE,
            at),
        version,
        null,
        at);
    if (matched) {
      for (Verdict verdict : backtest.play(enriched, false).verdicts()) {
        if (verdict instanceof Verdict.Fire fire) {
          told(version, fire.alert(), at);
        }
      }
    }
  }

  private void told(String version, Alert alert, Instant at) {
    alerts.add(alert.id());
    ProducerRecord<byte[], byte[]> record =
        events.record(
            Topics.ALERTS,
            alert.subscriber(),
            alert,
            alert.id(),
            alert.story().id(),
            at,
            Mode.LIVE);
    record.headers().add(EventHeaders.DELIVER_TO, "hook-0".getBytes(StandardCharsets.UTF_8));
    producer.send(record);
    pending(version, alert, at);
    delivered(alert, at);
  }

  private void pending(String version, Alert alert, Instant at) {
    String articleId = version.substring(0, version.indexOf(':'));
    String match = version + "/attacks-0";
    send(
        Topics.DISPOSITIONS,
        articleId,
        new Disposition(
            Subject.MATCH,
            match,
            articleId,
            1,
            null,
            "attacks-0",
            alert.id(),
            Stage.DECIDE,
            Outcome.PENDING,
            null,
            null,
            null,
            Mode.LIVE,
            at),
        match + ":" + alert.id(),
        match,
        at);
  }

  private void delivered(Alert alert, Instant at) {
    String delivery = AlertId.ofDelivery(alert.id(), "webhook", "hook-0", "");
    send(
        Topics.DELIVERIES,
        delivery,
        new Delivery(
            delivery,
            alert.id(),
            1,
            alert.subscriber(),
            "webhook",
            "hook-0",
            1,
            DeliveryOutcome.DELIVERED,
            null,
            204,
            12,
            null,
            at),
        delivery + ":1",
        alert.id(),
        at);
  }

  private <V> void send(
      Topic<V> topic, String key, V value, String id, String subject, Instant at) {
    producer.send(events.record(topic, key, value, id, subject, at, Mode.LIVE));
  }

  private static EnrichedArticle article(String id, String title, Instant at) {
    Article article =
        Article.builder()
            .id(id)
            .title(title + ", report " + id)
            .body(FILLER)
            .url("https://news.example/" + id)
            .sourceId("wire")
            .publishedAt(at)
            .fetchedAt(at)
            .build();
    return new EnrichedArticle(
        article,
        new SourceRef("wire", "The Wire", "PK", "en", "B", null),
        "en",
        List.of(),
        List.of(),
        List.of("PK"),
        List.of(),
        new Severity(30, Severity.levelOf(30), null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        new StoryRef("s" + id, true, 1, 1, 0, null),
        null);
  }
}
