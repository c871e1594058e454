package io.wirewatch.proving.alerting;

import io.wirewatch.alerting.kafka.AlertingFailPoints;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.contracts.wire.Topics;
import io.wirewatch.proving.alerting.Receivers.Told;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.harness.WirewatchProcess.FailPoint;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.LogTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Kills alerting again and again at named places while articles stream in, then counts at the
 * receivers and in the log what was lost and what was doubled.
 *
 * <p>What can be double-counted is part of it: some alerts wait for a deadline, stories are told in
 * numbered revisions, old articles are replayed, and receivers refuse for a while.
 */
final class KillSoak {
  /** Each is a place where a crash would hurt most. */
  static final List<String> PLACES =
      List.of(
          FailPoints.DELIVERY_BEFORE_SEND,
          AlertingFailPoints.MATCH_BEFORE_COMMIT,
          FailPoints.ALERTING_BEFORE_COMMIT,
          FailPoints.DELIVERY_BEFORE_RECORD,
          AlertingFailPoints.BETWEEN_DUE_AND_FIRE,
          AlertingFailPoints.IN_REBALANCE,
          AlertingFailPoints.IN_RESTORE,
          FailPoints.DELIVERY_AFTER_RECORD);

  private static final Duration REACH = Duration.ofSeconds(90);

  /** Few enough for the retry after five seconds to succeed. */
  private static final int REFUSALS = 3;

  private static final Duration SETTLED = Duration.ofMillis(300);
  private static final Duration WAIT = Duration.ofMillis(700);

  private final Plan plan;
  private final AlertingStage stage;
  private int published;

  /**
   * How hard a soak is.
   *
   * @param kills SIGKILLs
   * @param perKill articles published in the life of each process
   * @param subscribers each gets an alert of every article
   * @param parts the product's (null) or broken ones
   * @param idle the last process is given up when nothing came for so long
   */
  record Plan(int kills, int perKill, int subscribers, Class<?> parts, Duration idle) {}

  /**
   * What was counted.
   *
   * @param articles published, all of them asked for by every subscriber
   * @param alerts different alerts received
   * @param kills SIGKILLs survived
   * @param lost articles that some subscriber was never told of
   * @param doubled articles told twice, alerts written twice, summaries written twice
   * @param disordered stories whose revisions are not 1, 2, 3, …
   * @param repeats deliveries that came again on the wire, under the same id
   */
  record Count(
      int articles,
      int alerts,
      int kills,
      List<String> lost,
      List<String> doubled,
      List<String> disordered,
      int repeats) {}

  private KillSoak(Plan plan, AlertingStage stage) {
    this.plan = plan;
    this.stage = stage;
  }

  static Count run(Plan plan, Path folder) throws Exception {
    try (AlertingStage stage = new AlertingStage(folder, plan.subscribers())) {
      stage.subscribe(new Grouping("story", WAIT, Duration.ofHours(1), null));
      return new KillSoak(plan, stage).run();
    }
  }

  private Count run() throws Exception {
    for (int kill = 0; kill < plan.kills(); kill++) {
      String place = PLACES.get(kill % PLACES.size());
      boolean onStart =
          place.equals(AlertingFailPoints.IN_REBALANCE)
              || place.equals(AlertingFailPoints.IN_RESTORE);
      int passing = onStart ? 1 : 1 + kill * 7 % Math.max(1, plan.perKill() / 2);
      stage.receivers().refuseNext(kill % 4 == 3 ? REFUSALS : 0);
      try (WirewatchProcess process = stage.alerting(new FailPoint(place, passing), plan.parts())) {
        publish();
        process.awaitFailPoint(REACH);
        awaitSent();
        process.kill();
      }
    }
    stage.receivers().refuseNext(REFUSALS);
    try (WirewatchProcess process = stage.alerting(null, plan.parts())) {
      publish();
      drain();
    }
    return count();
  }

  /**
   * New stories, news of the last ones, and a replay of what came before. News may overtake its
   * story's first report, which then brings nothing new.
   */
  private void publish() throws Exception {
    int from = published;
    for (int i = 0; i < plan.perKill() / 2; i++) {
      stage.publish("a" + published, "s" + published, 30);
      published++;
    }
    for (int story = from; story < published; story++) {
      stage.publish("b" + story, "s" + story, 80);
    }
    for (int old = 0; old < from; old += Math.max(1, from / 5)) {
      stage.publish("a" + old, "s" + old, 30);
    }
    stage.flush();
  }

  /**
   * Until all is accounted for, or nothing has come for a while; the count says what is missing.
   */
  private void drain() throws Exception {
    long lastCall = System.nanoTime();
    int calls = stage.receivers().calls();
    while (!count().lost().isEmpty()) {
      stage.receivers().awaitCall(Duration.ofSeconds(5));
      if (stage.receivers().calls() > calls) {
        calls = stage.receivers().calls();
        lastCall = System.nanoTime();
      } else if (System.nanoTime() - lastCall > plan.idle().toNanos()) {
        return;
      }
    }
  }

  private int articles() {
    return published * 2;
  }

  private Count count() throws Exception {
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    List<String> disordered = new ArrayList<>();
    Set<String> held = heldForNoNews();
    int alerts = 0;
    int repeats = 0;
    for (int i = 0; i < plan.subscribers(); i++) {
      Map<String, Told> told = stage.receivers().told(i);
      Map<String, Integer> times = new HashMap<>();
      told.values().forEach(one -> one.articles().forEach(id -> times.merge(id, 1, Integer::sum)));
      for (int story = 0; story < published; story++) {
        for (String article : List.of("a" + story, "b" + story)) {
          int toldOf = times.getOrDefault(article, 0);
          String named = article + " for subscriber-" + i;
          boolean noNews = held.contains(article + ":1/attacks-" + i);
          if (toldOf == 0 && !noNews) {
            lost.add(named);
          } else if (toldOf > 1) {
            doubled.add(named);
          }
        }
      }
      disordered.addAll(disordered(told.values()));
      alerts += told.size();
      repeats += stage.receivers().repeats(i);
    }
    doubled.addAll(writtenTwice(Topics.ALERTS));
    doubled.addAll(writtenTwice(Topics.MATCH_SUMMARIES));
    doubled.addAll(writtenTwice(Topics.DISPOSITIONS));
    lost.addAll(pending());
    return new Count(articles(), alerts, plan.kills(), lost, doubled, disordered, repeats);
  }

  private static List<String> disordered(Collection<Told> told) {
    Map<String, List<Integer>> revisions = new TreeMap<>();
    told.forEach(
        one ->
            revisions.computeIfAbsent(one.story(), story -> new ArrayList<>()).add(one.revision()));
    List<String> wrong = new ArrayList<>();
    revisions.forEach(
        (story, numbers) -> {
          List<Integer> sorted = numbers.stream().sorted().toList();
          for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) != i + 1) {
              wrong.add(story + " " + sorted);
              return;
            }
          }
        });
    return wrong;
  }

  /**
   * Until the stopped process has sent all that it forwarded: killed earlier, it would take its
   * unsent records with it, and even a broken one would look exact.
   */
  private void awaitSent() throws InterruptedException {
    Map<String, Object> properties = stage.clients().consumer("sent");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
      List<TopicPartition> partitions =
          Topics.all().stream()
              .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> before;
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      do {
        before = ends;
        stage.receivers().awaitCall(SETTLED);
        ends = consumer.endOffsets(partitions);
      } while (!ends.equals(before));
    }
  }

  /** Matches whose last word is that they brought nothing new. */
  private Set<String> heldForNoNews() {
    Set<String> held = new HashSet<>();
    read(
        Topics.DISPOSITIONS,
        record -> {
          Disposition said = Json.read(record.value(), Disposition.class);
          if (said.subject() == Subject.MATCH) {
            held.remove(said.subjectId());
            if (said.reason() == Reason.NOTHING_NEW) {
              held.add(said.subjectId());
            }
          }
        });
    return held;
  }

  /** Records of a topic, as committed, whose id came before. */
  private List<String> writtenTwice(Topic<?> topic) {
    Map<String, Integer> times = new HashMap<>();
    read(
        topic,
        record -> {
          byte[] id = record.headers().lastHeader("ce_id").value();
          times.merge(new String(id, StandardCharsets.UTF_8), 1, Integer::sum);
        });
    return times.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> topic.name() + " " + entry.getKey() + " x" + entry.getValue())
        .toList();
  }

  private void read(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(stage.clients().consumer("count"))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(take);
      }
    }
  }

  private List<String> pending() throws Exception {
    LogTable<DeliveryState> table =
        new LogTable<>(
            Topics.DELIVERY_STATE,
            stage.clients().consumer("pending"),
            Duration.ofSeconds(30),
            (changes, snapshot) -> {});
    try {
      table.start();
      return table.snapshot().values().keySet().stream().map(key -> "pending " + key).toList();
    } finally {
      table.stop();
    }
  }
}
