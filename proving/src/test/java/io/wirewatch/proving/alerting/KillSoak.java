package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.proving.alerting.Blow.Victim;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.harness.WirewatchProcess.FailPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Kills alerting and its broker again and again at named places while articles stream in, then
 * counts at the receivers and in the log what was lost and what was doubled.
 *
 * <p>What can be double-counted is part of it: alerts that wait for a deadline, stories told in
 * numbered revisions, replays of old articles, receivers that refuse for a while.
 */
final class KillSoak {
  private static final Duration REACH = Duration.ofMinutes(3);

  /** So many deliveries of each endpoint are refused once, and taken five seconds later. */
  private static final int REFUSALS = 3;

  private static final Duration SETTLED = Duration.ofMillis(300);
  private static final int SETTLINGS = 10;

  /**
   * Most of what was published is told when nothing comes for so long, or after so long at most.
   */
  private static final Duration QUIET = Duration.ofSeconds(6);

  private static final Duration BUSY = Duration.ofSeconds(90);
  private static final Duration WAIT = Duration.ofMillis(700);
  private static final int REPLAYED = 5;
  private static final int MOST_FAILED_STARTS = 10;

  private final Plan plan;
  private final AlertingStage stage;
  private final List<String> published = new ArrayList<>();
  private int stories;
  private int failedStarts;
  private int alertingKills;
  private int brokerKills;

  /**
   * How hard a soak is.
   *
   * @param blows who is killed where, in turn
   * @param kills SIGKILLs, at least
   * @param within no further life begins after so long
   * @param stories new stories in the life of each process
   * @param reports reports of each
   * @param subscribers each is told of every report
   * @param parts the product's (null) or broken ones
   * @param idle the last process is given up when nothing came for so long
   */
  record Plan(
      List<Blow> blows,
      int kills,
      Duration within,
      int stories,
      int reports,
      int subscribers,
      Class<?> parts,
      Duration idle) {

    Plan with(Class<?> broken) {
      return new Plan(blows, kills, within, stories, reports, subscribers, broken, idle);
    }
  }

  private KillSoak(Plan plan, AlertingStage stage) {
    this.plan = plan;
    this.stage = stage;
  }

  static SoakCount run(Plan plan, Path folder) throws Exception {
    try (AlertingStage stage = new AlertingStage(folder, plan.subscribers())) {
      stage.subscribe(new Grouping("story", WAIT, Duration.ZERO, null));
      return new KillSoak(plan, stage).run();
    }
  }

  private SoakCount run() throws Exception {
    long end = System.nanoTime() + plan.within().toNanos();
    for (int life = 0; kills() < plan.kills() && System.nanoTime() < end; life++) {
      Blow blow = plan.blows().get(life % plan.blows().size());
      int passing = blow.onStart() ? 1 : 1 + life * 7 % plan.reports();
      stage.receivers().refuseOnce(life % 4 == 3 ? REFUSALS : 0);
      FailPoint failPoint = new FailPoint(blow.place(), passing, !blow.onStart());
      try (WirewatchProcess process = stage.alerting(failPoint, plan.parts())) {
        live(process, blow);
      } catch (AssertionError | IOException e) {
        // Where the machine is too busy a start can time out; an operator's supervisor starts
        // again.
        if (++failedStarts > MOST_FAILED_STARTS) {
          throw e;
        }
        System.out.println("started again: " + e.getMessage().lines().findFirst().orElse(""));
      }
      System.out.println(kills() + " kills, " + stage.receivers().calls() + " deliveries, " + blow);
    }
    stage.receivers().refuseOnce(REFUSALS);
    try (WirewatchProcess process = stage.alerting(null, plan.parts())) {
      publish(plan.stories());
      return drained();
    }
  }

  private void live(WirewatchProcess process, Blow blow) throws Exception {
    if (blow.onStart()) {
      publish(1);
    } else {
      publish(plan.stories());
      stage.receivers().awaitQuiet(QUIET, BUSY);
      process.arm();
      publish(1);
    }
    process.awaitFailPoint(REACH);
    strike(blow, process);
  }

  private int kills() {
    return alertingKills + brokerKills;
  }

  private void strike(Blow blow, WirewatchProcess process) throws Exception {
    if (blow.victim() == Victim.BROKER) {
      stage.broker().killAndReturn();
      brokerKills++;
      process.release();
      stage.receivers().awaitCall(Duration.ofSeconds(20));
    } else {
      awaitSent();
    }
    process.kill();
    alertingKills++;
  }

  /** New stories report by report, and a replay of what came before. */
  private void publish(int more) {
    int before = published.size();
    for (int story = 0; story < more; story++) {
      for (int report = 0; report < plan.reports(); report++) {
        String id = "s" + stories + "-r" + report;
        stage.publishNews(id, "s" + stories);
        published.add(id);
      }
      stories++;
    }
    for (int old = 0; old < before; old += Math.max(1, before / REPLAYED)) {
      String id = published.get(old);
      stage.publishNews(id, id.substring(0, id.indexOf('-')));
    }
    stage.flush();
  }

  /**
   * Until all is accounted for, or nothing has come for a while; the count says what is missing.
   */
  private SoakCount drained() throws Exception {
    SoakCount count = count();
    long lastCall = System.nanoTime();
    while (!count.complete() && System.nanoTime() - lastCall < plan.idle().toNanos()) {
      int calls = stage.receivers().calls();
      stage.receivers().awaitCall(Duration.ofSeconds(5));
      while (stage.receivers().calls() > calls) {
        lastCall = System.nanoTime();
        calls = stage.receivers().calls();
        stage.receivers().awaitCall(Duration.ofSeconds(2));
      }
      count = count();
    }
    return count;
  }

  private SoakCount count() {
    return SoakCount.of(stage, published, alertingKills, brokerKills);
  }

  /**
   * Until the stopped process has sent what it forwarded: killed earlier, it would take its unsent
   * records with it, and even a broken one would look exact.
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
      Map<TopicPartition, Long> before = Map.of();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (int i = 0; i < SETTLINGS && !ends.equals(before); i++) {
        before = ends;
        stage.receivers().pass(SETTLED);
        ends = consumer.endOffsets(partitions);
      }
    }
  }
}
