package io.wirewatch.enrich.topics;

import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.TopicTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges what an article reports: each rule of each topic is asked of each sentence, and counts by
 * where the sentence stands and how it tells.
 *
 * <p>Thread-safe; the book never changes.
 */
public final class TopicTagger {
  private static final double REPEAT = 0.15;
  private static final double MOST_REPEATS = 3;
  private static final int MAX_EVIDENCE = 6;
  private static final double LEAD_WEIGHT = 0.8;

  /** In a flash of a few sentences each says more of what it is about. */
  private static final int BRIEF = 3;

  private static final double BREVITY = 1.2;

  private final TopicBook book;

  /** A tagger over one book. */
  public TopicTagger(TopicBook book) {
    this.book = book;
  }

  /** The book that it goes by. */
  public TopicBook book() {
    return book;
  }

  /** The topics above their thresholds, highest score first. */
  public List<TopicTag> tag(Report report) {
    List<TopicTag> tags = new ArrayList<>();
    List<NoEvent> noEvents = noEvents(report);
    for (Verdict verdict : judge(report)) {
      boolean spared =
          noEvents.stream().allMatch(none -> none.spares().contains(verdict.topic().id()));
      if (spared && verdict.score() >= verdict.topic().threshold()) {
        tags.add(
            new TopicTag(
                verdict.topic().id(),
                verdict.topic().iptc(),
                Math.round(verdict.score() * 1000) / 1000d,
                verdict.evidence()));
      }
    }
    tags.sort(Comparator.comparingDouble(TopicTag::score).reversed());
    return tags;
  }

  /** Whether an article tells of nothing that happened: of a drill, or that a report was wrong. */
  public boolean tellsOfNoEvent(Report report) {
    return !noEvents(report).isEmpty();
  }

  private List<NoEvent> noEvents(Report report) {
    return book.noEvents().stream().filter(none -> none.holds(report)).toList();
  }

  /**
   * What was found about one topic, also below its threshold.
   *
   * @param topic the topic
   * @param points before calibration
   * @param score 0 to 1
   * @param evidence the words that earned it
   * @param rules names of the rules that spoke, with their points
   */
  public record Verdict(
      TopicDefinition topic,
      double points,
      double score,
      List<Evidence> evidence,
      List<String> rules) {}

  /** A verdict on each topic, in the book's order. */
  public List<Verdict> judge(Report report) {
    List<Scene> scenes = report.scenes();
    double[] places = places(scenes);
    double[] weights = damped(scenes, places);
    Set<String> found = new HashSet<>();
    Scene whole = Scene.union(scenes, book.cues().names().size(), report.countries());
    List<Verdict> verdicts = new ArrayList<>();
    double[] penalties = penalties(scenes, places);
    for (TopicDefinition topic : book.topics()) {
      Verdict verdict = judge(topic, scenes, weights, whole, found, penalties);
      verdicts.add(verdict);
      if (verdict.score() >= topic.threshold()) {
        found.add(topic.id());
      }
    }
    return verdicts;
  }

  private Verdict judge(
      TopicDefinition topic,
      List<Scene> scenes,
      double[] weights,
      Scene whole,
      Set<String> found,
      double[] penalties) {
    double points = 0;
    Set<Evidence> evidence = new LinkedHashSet<>();
    List<String> spoke = new ArrayList<>();
    for (Rule rule : topic.rules()) {
      double share = share(rule, scenes, weights, whole, found, evidence);
      if (share > 0) {
        points += rule.points() * share;
        spoke.add(rule.name() + " " + Math.round(rule.points() * share * 100) / 100d);
      }
    }
    for (int i = 0; i < penalties.length; i++) {
      if (!book.contexts().get(i).spares().contains(topic.id())) {
        points -= penalties[i];
      }
    }
    boolean allowed = topic.required() == null || topic.required().holds(whole, found);
    double score = allowed ? topic.score(points) : 0;
    return new Verdict(topic, points, score, evidence.stream().limit(MAX_EVIDENCE).toList(), spoke);
  }

  /** How much of a rule's points an article earns: its best sentence, and something for others. */
  private static double share(
      Rule rule,
      List<Scene> scenes,
      double[] weights,
      Scene whole,
      Set<String> found,
      Set<Evidence> evidence) {
    if (rule.within() == Rule.Within.ARTICLE) {
      return rule.condition().holds(whole, found) ? 1 : 0;
    }
    if (!rule.condition().mayHold(whole, found)) {
      return 0;
    }
    double best = 0;
    double sum = 0;
    Scene bestScene = null;
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      if (!inScope(rule, scene, weights[i]) || !rule.condition().holds(scene, found)) {
        continue;
      }
      sum += weights[i];
      if (weights[i] > best) {
        best = weights[i];
        bestScene = scene;
      }
    }
    if (bestScene != null && rule.points() > 0) {
      List<Evidence> words = new ArrayList<>();
      rule.condition().explain(bestScene, found, words);
      evidence.addAll(words);
    }
    return best + REPEAT * Math.min(sum - best, MOST_REPEATS);
  }

  private static boolean inScope(Rule rule, Scene scene, double weight) {
    return switch (rule.within()) {
      case TITLE -> scene.passage().isTitle();
      case LEAD -> weight >= LEAD_WEIGHT;
      case SENTENCE, ARTICLE -> true;
    };
  }

  /** Weights by place alone. */
  private static double[] places(List<Scene> scenes) {
    boolean titled = !scenes.isEmpty() && scenes.get(0).passage().isTitle();
    double brevity = scenes.size() <= BRIEF ? BREVITY : 1;
    double[] weights = new double[scenes.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = brevity * Report.weight(scenes.get(i).passage(), titled);
    }
    return weights;
  }

  /** Weights by place and by how the sentence tells. */
  private double[] damped(List<Scene> scenes, double[] places) {
    double[] weights = places.clone();
    for (int i = 0; i < weights.length; i++) {
      for (Damper damper : book.dampers()) {
        if (damper.condition().holds(scenes.get(i), Set.of())) {
          weights[i] *= damper.keep();
        }
      }
    }
    return weights;
  }

  private double[] penalties(List<Scene> scenes, double[] weights) {
    double[] penalties = new double[book.contexts().size()];
    for (int c = 0; c < penalties.length; c++) {
      Context context = book.contexts().get(c);
      double strength = 0;
      boolean lifted = false;
      for (int i = 0; i < weights.length; i++) {
        Scene scene = scenes.get(i);
        if (context.condition().holds(scene, Set.of())) {
          strength += weights[i];
        }
        lifted |=
            context.unless() != null
                && weights[i] >= LEAD_WEIGHT
                && context.unless().holds(scene, Set.of());
      }
      if (!lifted && strength > context.from()) {
        penalties[c] = Math.min(context.most(), context.penalty() * (strength - context.from()));
      }
    }
    return penalties;
  }
}
