package io.wirewatch.proving.scoreboard;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.proving.harness.Checkout;
import io.wirewatch.proving.harness.WebhookReceiver;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures the services as they run in production, on a broker of their own: articles go into the
 * log at a steady rate, alerts come out of it, webhooks arrive.
 *
 * <p>Arguments: subscriptions, webhooks they share (with none, an alert's way ends in the log),
 * seconds to warm up (at the highest rate), seconds for each rate, then the rates in articles a
 * second. Prints for each rate how many went in and came through, how many were waiting when the
 * last went in, how long it took from fetched to the alert in the log and to the subscriber, and
 * what CPU time each process took for an article.
 */
public final class EndToEnd {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration CALM = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deployment deployment;
  private final WebhookReceiver receiver;
  private final ClientProperties clients;
  private final KafkaProducer<byte[], byte[]> producer;
  private final MadeNews news;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> alerted = new ConcurrentHashMap<>();
  private final Map<String, Long> matched = new ConcurrentHashMap<>();
  private final AtomicInteger alerts = new AtomicInteger();

  private EndToEnd(Deployment deployment, WebhookReceiver receiver, MadeNews news) {
    this.deployment = deployment;
    this.receiver = receiver;
    this.news = news;
    clients = new ClientProperties(deployment.settings());
    producer = new KafkaProducer<>(clients.producer("scoreboard"));
  }

  public static void main(String[] arguments) throws Exception {
    int subscriptions = Integer.parseInt(arguments[0]);
    int hooks = Integer.parseInt(arguments[1]);
    int warmUp = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    List<Integer> rates =
        Arrays.stream(arguments).skip(4).map(Integer::parseInt).collect(Collectors.toList());
    Path folder = Files.createTempDirectory("scoreboard");
    MadeNews news = new MadeNews(Checkout.root().resolve("seeds/newsroom"), 5, Instant.now());
    try (WebhookReceiver receiver = WebhookReceiver.start(SECRET);
        Deployment deployment = Deployment.on(folder, settings(receiver, hooks))) {
      EndToEnd run = new EndToEnd(deployment, receiver, news);
      run.subscribe(subscriptions, hooks);
      run.start();
      run.rate(Collections.max(rates), warmUp);
      System.out.println(
          "| articles/s | in | through | waiting at the end | articles with an alert, alerts | fetched → alert in the log:"
              + " p50, p99 | fetched → delivered: p50, p99 | CPU of an article |\n"
              + "|---|---|---|---|---|---|---|---|");
      for (int rate : rates) {
        System.out.println(run.rate(rate, seconds));
      }
    }
    System.exit(0);
  }

  private static Map<String, String> settings(WebhookReceiver receiver, int hooks) {
    Map<String, String> settings = new HashMap<>();
    settings.put("egress.allowed", receiver.authority());
    // As many as there are cores: more have nobody to work on them.
    settings.put("kafka.topics.partitions", "2");
    for (int i = 0; i < hooks; i++) {
      settings.put("alerting.endpoints.hook-" + i + ".url", receiver.url());
      settings.put("alerting.endpoints.hook-" + i + ".secret", SECRET);
    }
    return settings;
  }

  private void subscribe(int count, int endpoints) {
    Events events = new Events("alerting");
    List<Target> hooks = new ArrayList<>();
    for (int i = 0; i < endpoints; i++) {
      hooks.add(new Target("hook-" + i, null, null));
    }
    if (hooks.isEmpty()) {
      hooks.add(new Target(null, null, true));
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
      deployment.start(service);
      System.out.printf(
          Locale.ROOT, "%s ready after %.1f s%n", service, (System.nanoTime() - before) / 1e9);
    }
    Thread reader = new Thread(this::read, "alerts");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Notes when the first alert of each article could be read as committed, and when it was matched:
   * each leaves a summary, also where nothing asked for it.
   */
  private void read() {
    JsonSerde<Alert> serde = JsonSerde.of(Alert.class);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(clients.consumer("scoreboard"))) {
      List<TopicPartition> all =
          Stream.of(Topics.ALERTS, Topics.MATCH_SUMMARIES)
              .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          long now = System.currentTimeMillis();
          if (record.topic().equals(Topics.MATCH_SUMMARIES.name())) {
            matched.putIfAbsent(new String(record.key(), StandardCharsets.UTF_8), now);
          } else if (serde.decode(record.value()) instanceof Decoded.Value<Alert> read) {
            alerts.incrementAndGet();
            read.value().articles().forEach(one -> alerted.putIfAbsent(one.id(), now));
          }
        }
      }
    }
  }

  private String rate(int perSecond, int seconds) throws InterruptedException {
    sent.clear();
    alerted.clear();
    matched.clear();
    alerts.set(0);
    int deliveredBefore = receiver.received().size();
    Map<String, Duration> cpuBefore = deployment.cpu();
    int count = perSecond * seconds;
    long began = System.nanoTime();
    long wallMinusNanos = System.currentTimeMillis() - began / 1_000_000;
    publish(perSecond, count, began);
    double published = (System.nanoTime() - began) / 1e9;
    int waiting = count - matched.size();
    double through = (settle(count) - began) / 1e9;
    Map<String, Duration> cpuAfter = deployment.cpu();
    awaitCalm();
    List<Long> toLog = new ArrayList<>();
    sent.forEach(
        (id, at) -> Optional.ofNullable(alerted.get(id)).map(t -> t - at).ifPresent(toLog::add));
    List<WebhookReceiver.Received> received = receiver.received();
    List<Long> toHook = new ArrayList<>();
    for (WebhookReceiver.Received one : received.subList(deliveredBefore, received.size())) {
      long at = one.atNanos() / 1_000_000 + wallMinusNanos;
      one.alert().articles().stream()
          .filter(article -> sent.containsKey(article.id()))
          .forEach(article -> toHook.add(at - sent.get(article.id())));
    }
    String cpu =
        cpuAfter.keySet().stream()
            .map(one -> one + " " + millis(cpuAfter.get(one).minus(cpuBefore.get(one)), count))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "| %d | %.1f/s | %.1f/s | %d | %d, %d | %s | %s | %s |",
        perSecond,
        count / published,
        matched.size() / through,
        waiting,
        toLog.size(),
        alerts.get(),
        percentiles(toLog),
        percentiles(toHook),
        cpu);
  }

  private void publish(int perSecond, int count, long began) throws InterruptedException {
    Events events = new Events("ingest");
    for (int i = 0; i < count; i++) {
      long due = began + (long) (i * 1e9 / perSecond);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
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
  }

  /** Waits until all were matched, or none is any more; the time of the last. */
  private long settle(int count) throws InterruptedException {
    long last = System.nanoTime();
    int seen = matched.size();
    while (seen < count && System.nanoTime() - last < PATIENCE.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(20);
      if (matched.size() > seen) {
        seen = matched.size();
        last = System.nanoTime();
      }
    }
    if (seen < count) {
      System.out.println("only " + seen + " of " + count + " were matched");
    }
    return last;
  }

  /** Waits until hardly anything is delivered, so that no rate has to bear the one before. */
  private void awaitCalm() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    int before = -1;
    while (receiver.received().size() > before && System.nanoTime() < until) {
      before = receiver.received().size();
      TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
    }
  }

  private static String millis(Duration used, int count) {
    return String.format(Locale.ROOT, "%.2f ms", used.toNanos() / 1e6 / count);
  }

  private static String percentiles(List<Long> millis) {
    if (millis.isEmpty()) {
      return "–";
    }
    Collections.sort(millis);
    return millis.get(millis.size() / 2) + " ms, " + millis.get(millis.size() * 99 / 100) + " ms";
  }
}
