package io.wirewatch.alerting.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.MuteTime;
import io.wirewatch.contracts.subscription.RateLimit;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every pair of rules: where both hold, the one that is asked first gives the reason. */
class RulePairsTest {
  /** These need a story that was told; the wait needs one that was not. */
  private static final Set<Rule> OF_A_TOLD_STORY = EnumSet.of(Rule.NOTHING_NEW, Rule.INTERVAL);

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Rule one : Rule.values()) {
      for (Rule other : Rule.values()) {
        if (one.compareTo(other) <= 0) {
          pairs.add(Arguments.of(one, other));
        }
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theFirstThatHoldsGivesTheReason(Rule one, Rule other) {
    boolean contradict =
        OF_A_TOLD_STORY.contains(one) && other == Rule.WAITING
            || OF_A_TOLD_STORY.contains(other) && one == Rule.WAITING;
    Set<Rule> rules = EnumSet.of(one, other);
    Reason expected = contradict ? tellable(one, other) : one.reason();

    assertThat(Scene.holds(play(rules))).containsExactly(expected);
  }

  /** A told story does not wait: the wait never holds beside those two. */
  private static Reason tellable(Rule one, Rule other) {
    return one == Rule.WAITING ? other.reason() : one.reason();
  }

  private static List<Verdict> play(Set<Rule> rules) {
    Scene scene = new Scene();
    if (rules.stream().anyMatch(OF_A_TOLD_STORY::contains)) {
      scene.see(Sample.first());
    }
    if (rules.contains(Rule.RATE_EXCEEDED)) {
      scene.rate(new RateLimit(Duration.ofDays(1), 1, "digest"));
      scene.see(Sample.enriched("z", "story-of-another-day", 0, 30, 1, 2));
    }
    if (rules.contains(Rule.INHIBITED)) {
      tellAnotherSubscription(scene);
    }
    prepare(scene, rules);
    // Two more killed is news, but none that may interrupt.
    int killed = rules.contains(Rule.NOTHING_NEW) ? 2 : 4;
    EnrichedArticle report = Sample.enriched("b", "story-1", 2, 30, 1, killed);
    return scene.see(report, article -> change(article, rules));
  }

  private static void tellAnotherSubscription(Scene scene) {
    Subscription own = scene.subscription;
    scene.subscribe(own.toBuilder().id("graver").rate(null).version(1).generation("g").build());
    scene.see(Sample.enriched("y", "story-1", 0, 80, 1, 2));
    scene.subscribe(own);
    scene.inhibitedBy("graver");
  }

  private static void prepare(Scene scene, Set<Rule> rules) {
    if (rules.contains(Rule.WAITING)) {
      scene.group(Duration.ofMinutes(10), scene.subscription.group().interval(), null);
    }
    if (rules.contains(Rule.MUTED)) {
      scene.mute(new MuteTime(List.of("mon"), "00:00", "23:00", "UTC", null));
    }
    if (rules.contains(Rule.SILENCED)) {
      scene.silence("story-1", Sample.T0.plus(Duration.ofDays(1)));
    }
    scene.mode = rules.contains(Rule.NOT_LIVE) ? Mode.REPLAY : Mode.LIVE;
    scene.firstPoll = rules.contains(Rule.FIRST_POLL);
    scene.met = !rules.contains(Rule.NO_LONGER_MET);
  }

  private static Article change(Article article, Set<Rule> rules) {
    var builder = article.toBuilder();
    if (rules.contains(Rule.STATUS_NOT_ASKED)) {
      builder.status(Status.EXERCISE);
    }
    if (rules.contains(Rule.FIRST_POLL)) {
      builder.publishedAtOrigin(DateOrigin.FETCHED);
    }
    if (rules.contains(Rule.TOO_OLD)) {
      builder.publishedAt(Sample.T0.minus(Duration.ofDays(9)));
    }
    return builder.build();
  }
}
