package io.wirewatch.proving.alerting;

import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.verbs.kafka.AuditVerb;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.proving.alerting.Receivers.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a soak left behind, counted at the receivers and in the log.
 *
 * @param articles published, all of them asked for by every subscriber
 * @param alerts different alerts received
 * @param alertingKills SIGKILLs of alerting survived
 * @param brokerKills SIGKILLs of the broker survived
 * @param lost articles that some subscriber was never told of
 * @param doubled articles told twice, alerts written twice, summaries written twice
 * @param disordered stories whose revisions are not 1, 2, 3, …
 * @param repeats deliveries that came again on the wire, under the same id
 * @param unbalanced stages of whose books something is missing or pending
 */
record SoakCount(
    int articles,
    int alerts,
    int alertingKills,
    int brokerKills,
    List<String> lost,
    List<String> doubled,
    List<String> disordered,
    int repeats,
    List<String> unbalanced) {

  private static final int SHOWN = 20;

  static SoakCount of(
      AlertingStage stage, List<String> published, int alertingKills, int brokerKills) {
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    List<String> disordered = new ArrayList<>();
    int alerts = 0;
    int repeats = 0;
    for (int i = 0; i < stage.receivers().count(); i++) {
      Map<String, Told> told = stage.receivers().told(i);
      Map<String, Integer> times = new HashMap<>();
      told.values().forEach(one -> one.articles().forEach(id -> times.merge(id, 1, Integer::sum)));
      for (String article : published) {
        int toldOf = times.getOrDefault(article, 0);
        if (toldOf != 1) {
          (toldOf == 0 ? lost : doubled).add(article + " for subscriber-" + i);
        }
      }
      disordered.addAll(disordered(told.values()));
      alerts += told.size();
      repeats += stage.receivers().repeats(i);
    }
    doubled.addAll(writtenTwice(stage, Topics.ALERTS));
    doubled.addAll(writtenTwice(stage, Topics.MATCH_SUMMARIES));
    doubled.addAll(writtenTwice(stage, Topics.DISPOSITIONS));
    return new SoakCount(
        published.size(),
        alerts,
        alertingKills,
        brokerKills,
        lost,
        doubled,
        disordered,
        repeats,
        unbalanced(stage));
  }

  /** Whether nothing is to come any more. */
  boolean complete() {
    return lost.isEmpty() && unbalanced.isEmpty();
  }

  int kills() {
    return alertingKills + brokerKills;
  }

  @Override
  public String toString() {
    return "%d alerts of %d articles, %d + %d kills; lost %s, doubled %s, disordered %s, repeats %d, unbalanced %s"
        .formatted(
            alerts,
            articles,
            alertingKills,
            brokerKills,
            some(lost),
            some(doubled),
            some(disordered),
            repeats,
            unbalanced);
  }

  private static String some(List<String> all) {
    return all.size() + (all.isEmpty() ? "" : " " + all.subList(0, Math.min(SHOWN, all.size())));
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

  /** The product's own auditor; raw articles are none of this stage's, and no stage may owe. */
  private static List<String> unbalanced(AlertingStage stage) {
    return new AuditVerb(stage.clients())
        .answer().stream()
            .filter(line -> line.missing() != 0 || line.pending() != 0)
            .map(Balance::toString)
            .toList();
  }

  /** Records of a topic, as committed, whose id came before. */
  private static List<String> writtenTwice(AlertingStage stage, Topic<?> topic) {
    Map<String, Integer> times = new HashMap<>();
    new CommittedLog(stage.clients())
        .read(
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
}
