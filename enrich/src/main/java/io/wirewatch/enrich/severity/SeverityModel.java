package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.Certainty;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SeverityReason;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.enrich.severity.SeverityRules.Judged;
import io.wirewatch.enrich.severity.SeverityRules.Weighed;
import io.wirewatch.enrich.severity.SeverityRules.Within;
import io.wirewatch.enrich.topics.Cues;
import io.wirewatch.enrich.topics.Report;
import io.wirewatch.enrich.topics.Scene;
import io.wirewatch.enrich.topics.SeedFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says how bad the reported event is, and why: the gravest event or figure, something for the other
 * figures, and the circumstances. How soon to act and how sure it is (CAP's urgency and certainty)
 * are each the first line of the model that the article meets. Thread-safe.
 */
public final class SeverityModel {
  /** Of an article that tells of no event. */
  static final Severity NONE = severity(List.of(), Urgency.UNKNOWN, Certainty.UNKNOWN);

  private static final int LAST_LEAD_SENTENCE = 1;
  private static final int LAST_NEAR_SENTENCE = 3;
  private static final int MOST = 100;

  /** What opens a clause that only says which or when: {@code a gunman who}, {@code after}. */
  private static final Pattern PASSING =
      Pattern.compile(
          "(?i)\\b(?:who|whose|which|where|after|since|as|over|(?<!say|says|said|reported|confirmed)"
              + " that|following|wake of|marking|because)\\b(?:[^\\w,]+\\w+){0,9}[^\\w,]*$");

  private final SeverityRules rules;
  private final Watchlist watchlist;

  private SeverityModel(SeverityRules rules, Watchlist watchlist) {
    this.rules = rules;
    this.watchlist = watchlist;
  }

  /**
   * Reads the model.
   *
   * @param cues the cues of the topics, by which reports are read
   */
  public static SeverityModel read(SeedFiles files, Cues cues) {
    return new SeverityModel(SeverityRules.read(files, cues), Watchlist.read(files));
  }

  /** The severity of an article that stands alone: one origin. */
  public Severity assess(Report report, List<TopicTag> topics, List<Fact> facts) {
    List<SeverityReason> reasons = new ArrayList<>();
    SeverityReason gravest = gravest(report, topics, facts);
    if (gravest != null) {
      reasons.add(gravest);
    }
    furtherFigures(report, facts, gravest, reasons);
    Set<String> ids = topics.stream().map(TopicTag::id).collect(Collectors.toSet());
    for (Weighed circumstance : rules.circumstances()) {
      Scene scene = meeting(circumstance, report, ids);
      boolean told =
          circumstance.topic() != null ? ids.contains(circumstance.topic()) : scene != null;
      if (told && (gravest != null || circumstance.points() < 0)) {
        reasons.add(
            new SeverityReason(
                circumstance.what(), circumstance.points(), evidence(circumstance, scene, ids)));
      }
    }
    if (gravest != null) {
      addPlaceAndSource(report, reasons);
    }
    if (gravest == null) {
      return severity(reasons, Urgency.UNKNOWN, Certainty.UNKNOWN);
    }
    return severity(
        reasons,
        judged(rules.urgency(), report, Urgency.class, Urgency.UNKNOWN),
        judged(rules.certainty(), report, Certainty.class, Certainty.UNKNOWN));
  }

  /** The same severity when the story has so many independent origins: two confirm each other. */
  public Severity withOrigins(Severity alone, int origins) {
    int points = Math.min(rules.mostOrigins(), (origins - 1) * rules.origin());
    if (points <= 0 || alone.score() == 0) {
      return alone;
    }
    List<SeverityReason> reasons = new ArrayList<>(alone.reasons());
    reasons.add(new SeverityReason(origins + " independent origins", points, null));
    Certainty certainty =
        alone.certainty() == Certainty.LIKELY || alone.certainty() == Certainty.POSSIBLE
            ? Certainty.OBSERVED
            : alone.certainty();
    return severity(reasons, alone.urgency(), certainty);
  }

  private static Severity severity(
      List<SeverityReason> reasons, Urgency urgency, Certainty certainty) {
    int sum = reasons.stream().mapToInt(SeverityReason::points).sum();
    int score = Math.max(0, Math.min(MOST, sum));
    return new Severity(
        score, Severity.levelOf(score), urgency, certainty, score == 0 ? List.of() : reasons);
  }

  private SeverityReason gravest(Report report, List<TopicTag> topics, List<Fact> facts) {
    double share = topics.isEmpty() ? rules.topicless() : 1;
    SeverityReason best = null;
    for (Fact fact : facts) {
      SeverityReason reason = figure(report, fact, 1);
      best = graver(best, reason);
    }
    for (Weighed event : rules.events()) {
      Scene scene = meeting(event, report, Set.of());
      if (scene != null) {
        best =
            graver(
                best,
                new SeverityReason(
                    event.what(),
                    (int) Math.round(event.points() * share),
                    evidence(event, scene, Set.of())));
      }
    }
    return best;
  }

  private static SeverityReason graver(SeverityReason one, SeverityReason other) {
    return one == null || other.points() > one.points() ? other : one;
  }

  /** The largest figure of each other kind adds a little. */
  private void furtherFigures(
      Report report, List<Fact> facts, SeverityReason gravest, List<SeverityReason> reasons) {
    Set<Object> kinds = new HashSet<>();
    for (Fact fact : facts) {
      SeverityReason full = figure(report, fact, 1);
      if (gravest != null && full.what().equals(gravest.what())) {
        kinds.add(fact.kind());
      }
    }
    for (Fact fact : facts) {
      SeverityReason reason = figure(report, fact, rules.further());
      if (reason.points() > 0 && kinds.add(fact.kind())) {
        reasons.add(reason);
      }
    }
  }

  private SeverityReason figure(Report report, Fact fact, double share) {
    int number = fact.min() != null ? fact.min() : fact.max() == null ? 0 : fact.max();
    int points = 0;
    for (int[] row : rules.tables().getOrDefault(fact.kind(), List.of())) {
      points = number >= row[0] ? row[1] : points;
    }
    double kept = share * weight(report, fact.evidence());
    return new SeverityReason(words(fact), (int) Math.round(points * kept), fact.evidence());
  }

  /** By where a figure stands, and whether it is what the article reports. */
  private double weight(Report report, Evidence evidence) {
    if (!near(report, evidence)) {
      return rules.deeper();
    }
    boolean reported =
        evidence.field().equals("title") || tellsOfHarm(report) || isNews(report, evidence);
    return reported ? 1 : rules.background();
  }

  /** Whether the headline reports harm; true where there is none to ask. */
  private boolean tellsOfHarm(Report report) {
    Scene title = report.scenes().isEmpty() ? null : report.scenes().get(0);
    return title == null || !title.passage().isTitle() || rules.harm().holds(title, Set.of());
  }

  /** The main clause of the first sentence is news under any headline. */
  private static boolean isNews(Report report, Evidence evidence) {
    for (Scene scene : report.scenes()) {
      if (scene.passage().field().equals("body")) {
        int start = scene.passage().start();
        boolean first = evidence.field().equals("body") && evidence.end() <= scene.passage().end();
        String before =
            first
                ? scene.passage().source().substring(start, Math.max(start, evidence.start()))
                : "";
        return first && !PASSING.matcher(before).find();
      }
    }
    return false;
  }

  private static String words(Fact fact) {
    String kind = fact.kind().wireName();
    if (fact.min() == null) {
      return "up to " + fact.max() + " " + kind;
    }
    if (fact.max() == null) {
      return "at least " + fact.min() + " " + kind;
    }
    return fact.min().equals(fact.max())
        ? fact.min() + " " + kind
        : fact.min() + " to " + fact.max() + " " + kind;
  }

  private static boolean near(Report report, Evidence evidence) {
    for (Scene scene : report.scenes()) {
      if (scene.passage().field().equals(evidence.field())
          && evidence.start() >= scene.passage().start()
          && evidence.start() < scene.passage().end()) {
        return !evidence.field().equals("body") || scene.passage().ordinal() <= LAST_NEAR_SENTENCE;
      }
    }
    return false;
  }

  private void addPlaceAndSource(Report report, List<SeverityReason> reasons) {
    Watchlist.Watched watched = watchlist.heaviest(report.places());
    if (watched != null) {
      reasons.add(
          new SeverityReason("on the watchlist: " + watched.name(), watched.points(), null));
    }
    Integer points =
        report.reliability() == null ? null : rules.reliability().get(report.reliability());
    if (points != null && points != 0) {
      reasons.add(
          new SeverityReason("source of reliability " + report.reliability(), points, null));
    }
  }

  /** The first sentence that meets it, where as many do as it asks; null for none. */
  private static Scene meeting(Weighed weighed, Report report, Set<String> topics) {
    if (weighed.condition() == null) {
      return null;
    }
    Scene first = null;
    int count = 0;
    for (Scene scene : report.scenes()) {
      if (inside(weighed.within(), scene) && weighed.condition().holds(scene, topics)) {
        first = first == null ? scene : first;
        count++;
      }
    }
    return count >= weighed.sentences() ? first : null;
  }

  private static boolean inside(Within within, Scene scene) {
    return switch (within) {
      case TITLE -> scene.passage().isTitle();
      case LEAD ->
          !scene.passage().field().equals("body")
              || scene.passage().ordinal() <= LAST_LEAD_SENTENCE;
      case ARTICLE -> true;
    };
  }

  private static Evidence evidence(Weighed weighed, Scene scene, Set<String> topics) {
    if (scene == null) {
      return null;
    }
    List<Evidence> words = new ArrayList<>();
    weighed.condition().explain(scene, topics, words);
    return words.isEmpty() ? null : words.get(0);
  }

  private static <E extends Enum<E>> E judged(
      List<Judged> values, Report report, Class<E> type, E unknown) {
    for (Judged value : values) {
      for (Scene scene : report.scenes()) {
        if (inside(value.within(), scene) && value.condition().holds(scene, Set.of())) {
          return Enum.valueOf(type, value.is().toUpperCase(Locale.ROOT));
        }
      }
    }
    return unknown;
  }
}
