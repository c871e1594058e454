package io.wirewatch.proving.scoreboard;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.proving.harness.Checkout;
import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.WebhookReceiver;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures the services on a broker of their own: articles go into the log at a steady rate, alerts
 * come out of it, webhooks arrive.
 *
 * <p>Arguments: subscriptions, seconds for each rate, then the rates in articles a second. Prints
 * for each rate how many went in and came through, and how long it took from fetched to the alert
 * in the log and to the subscriber.
 */
public final class EndToEnd {
  private static final int HOOKS = 20;
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration CALM = Duration.ofSeconds(10);

  private final RunningSystem system;
  private final WebhookReceiver receiver;
  private final ClientProperties clients;
  private final KafkaProducer<byte[], byte[]> producer;
  private final MadeNews news;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> alerted = new ConcurrentHashMap<>();
  private volatile boolean reading = true;

  private EndToEnd(RunningSystem system, WebhookReceiver receiver, MadeNews news) {
    this.system = system;
    this.receiver = receiver;
    this.news = news;
    clients = new ClientProperties(system.settings());
    producer = new KafkaProducer<>(clients.producer("scoreboard"));
  }

  public static void main(String[] arguments) throws Exception {
    int subscriptions = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("scoreboard");
    MadeNews news = new MadeNews(Checkout.root().resolve("seeds/newsroom"), 5, Instant.now());
    try (WebhookReceiver receiver = WebhookReceiver.start(SECRET);
        RunningSystem system = RunningSystem.on(folder, settings(receiver))) {
      EndToEnd run = new EndToEnd(system, receiver, news);
      run.subscribe(subscriptions);
      run.start();
      System.out.println(
          "| articles/s | in | through | alerts | fetched → alert in the log: p50, p99 | fetched →"
              + " delivered: p50, p99 |\n|---|---|---|---|---|---|");
      run.rate(5, 10, false);
      for (int i = 2; i < arguments.length; i++) {
        run.rate(Integer.parseInt(arguments[i]), seconds, true);
      }
      run.reading = false;
    }
    System.exit(0);
  }

  private static Map<String, String> settings(WebhookReceiver receiver) {
    Map<String, String> settings = new HashMap<>();
    settings.put("egress.allowed", receiver.authority());
    for (int i = 0; i < HOOKS; i++) {
      settings.put("alerting.endpoints.hook-" + i + ".url", receiver.url());
      settings.put("alerting.endpoints.hook-" + i + ".secret", SECRET);
    }
    return settings;
  }

  private void subscribe(int count) {
    Events events = new Events("alerting");
    List<Target> hooks = new ArrayList<>();
    for (int i = 0; i < HOOKS; i++) {
      hooks.add(new Target("hook-" + i, null, null));
    }
    Desks desks = new Desks(news, hooks);
    for (int i = 0; i < count; i++) {
      Subscription one = desks.subscription(i);
      producer.send(
          events.record(
              Topics.SUBSCRIPTIONS, one.id(), one, one.id(), null, Instant.now(), Mode.LIVE));
    }
    producer.flush();
  }

  private void start() throws Exception {
    for (String service : List.of("enrich", "alerting")) {
      long before = System.nanoTime();
      WirewatchProcess process = system.start(service);
      System.out.printf(
          Locale.ROOT, "%s ready after %.1f s%n", service, (System.nanoTime() - before) / 1e9);
      if (!process.isAlive()) {
        throw new IllegalStateException(service + " is gone");
      }
    }
    Thread reader = new Thread(this::readAlerts, "alerts");
    reader.setDaemon(true);
    reader.start();
  }

  /** Notes when the first alert of each article could be read as committed. */
  private void readAlerts() {
    JsonSerde<Alert> alerts = JsonSerde.of(Alert.class);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(clients.consumer("scoreboard"))) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.ALERTS.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      while (reading) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          long now = System.currentTimeMillis();
          if (alerts.decode(record.value()) instanceof JsonSerde.Decoded.Value<Alert> read) {
            for (AlertArticle article : read.value().articles()) {
              alerted.putIfAbsent(article.id(), now);
            }
          }
        }
      }
    }
  }

  private void rate(int perSecond, int seconds, boolean shown) throws InterruptedException {
    Events events = new Events("ingest");
    sent.clear();
    alerted.clear();
    int deliveredBefore = receiver.received().size();
    long began = System.nanoTime();
    long wallMinusNanos = System.currentTimeMillis() - began / 1_000_000;
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = began + (long) (i * 1e9 / perSecond);
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      Article article = news.next().toBuilder().publishedAt(now).fetchedAt(now).build();
      sent.put(article.id(), now.toEpochMilli());
      producer.send(
          events.record(
              Topics.ARTICLES_RAW,
              article.id(),
              article,
              article.versionId(),
              null,
              now,
              Mode.LIVE));
    }
    producer.flush();
    double published = (System.nanoTime() - began) / 1e9;
    double through = settle(perSecond * seconds, began);
    if (shown) {
      List<Long> toLog = new ArrayList<>();
      alerted.forEach((id, at) -> toLog.add(at - sent.getOrDefault(id, at)));
      List<Long> toHook = new ArrayList<>();
      List<WebhookReceiver.Received> received = receiver.received();
      for (WebhookReceiver.Received one : received.subList(deliveredBefore, received.size())) {
        one.alert().articles().stream()
            .filter(article -> sent.containsKey(article.id()))
            .forEach(
                article ->
                    toHook.add(
                        one.atNanos() / 1_000_000 + wallMinusNanos - sent.get(article.id())));
      }
      System.out.printf(
          Locale.ROOT,
          "| %d | %.1f/s | %.1f/s | %d | %s | %s |%n",
          perSecond,
          perSecond * seconds / published,
          perSecond * seconds / through,
          toLog.size(),
          percentiles(toLog),
          percentiles(toHook));
    }
  }

  /** Seconds from the first article in until the last was matched: each leaves a summary. */
  private double settle(int count, long began) throws InterruptedException {
    long last = System.nanoTime();
    long seen = -1;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(clients.consumer("scoreboard-end"))) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.MATCH_SUMMARIES.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      java.util.Set<String> matched = new java.util.HashSet<>();
      while (matched.size() < count && System.nanoTime() - last < TimeUnit.SECONDS.toNanos(60)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          String id = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
          if (sent.containsKey(id) && matched.add(id)) {
            last = System.nanoTime();
          }
        }
      }
      seen = matched.size();
    }
    TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
    if (seen < count) {
      System.out.println("only " + seen + " of " + count + " were matched");
    }
    return (last - began) / 1e9;
  }

  private static String percentiles(List<Long> millis) {
    if (millis.isEmpty()) {
      return "–";
    }
    Collections.sort(millis);
    return millis.get(millis.size() / 2) + " ms, " + millis.get(millis.size() * 99 / 100) + " ms";
  }
}
