package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.ActionKind;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Escalation;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.MuteTime;
import io.wirewatch.contracts.subscription.RateLimit;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One subscription, a rehearsal, and a clock that the test moves. */
final class Scene {
  final Rehearsal rehearsal;
  private final Map<String, Subscription> book = new HashMap<>();
  private final List<Action> actions = new ArrayList<>();
  Subscription subscription = Sample.subscription();
  Mode mode = Mode.LIVE;
  boolean firstPoll;
  boolean met = true;

  Scene() {
    rehearsal = new Rehearsal(id -> Optional.ofNullable(book.get(id)));
    book.put(subscription.id(), subscription);
  }

  Scene group(Duration delay, Duration interval, Duration repeat) {
    return subscribe(
        with(new Grouping("story", delay, interval, repeat), subscription.rate(), null, null));
  }

  Scene rate(RateLimit rate) {
    return subscribe(with(subscription.group(), rate, null, null));
  }

  Scene mute(MuteTime mute) {
    return subscribe(with(subscription.group(), subscription.rate(), List.of(mute), null));
  }

  Scene escalate(Escalation escalation) {
    return subscribe(with(subscription.group(), subscription.rate(), null, escalation));
  }

  Scene inhibitedBy(String other) {
    Subscription s = subscription;
    return subscribe(
        new Subscription(
            s.id(),
            s.subscriber(),
            s.query(),
            s.maxAge(),
            s.status(),
            s.group(),
            s.mute(),
            s.rate(),
            List.of(other),
            s.escalate(),
            s.deliver(),
            s.tlp(),
            s.version(),
            s.generation()));
  }

  Scene subscribe(Subscription next) {
    subscription = next;
    book.put(next.id(), next);
    return this;
  }

  void unsubscribe() {
    book.clear();
  }

  private Subscription with(
      Grouping group, RateLimit rate, List<MuteTime> mute, Escalation escalation) {
    Subscription s = subscription;
    return new Subscription(
        s.id(),
        s.subscriber(),
        s.query(),
        s.maxAge(),
        s.status(),
        group,
        mute == null ? s.mute() : mute,
        rate,
        s.inhibitedBy(),
        escalation == null ? s.escalate() : escalation,
        s.deliver(),
        s.tlp(),
        s.version(),
        s.generation());
  }

  void silence(String subject, Instant until) {
    actions.add(
        new Action("x" + actions.size(), ActionKind.SILENCE, subject, "ann", "noise", null, until));
    rehearsal.actions(new Actions(actions));
  }

  void acknowledge(String subject) {
    actions.add(
        new Action(
            "x" + actions.size(), ActionKind.ACKNOWLEDGEMENT, subject, "ann", null, null, null));
    rehearsal.actions(new Actions(actions));
  }

  /** Sees a report at the time when it was fetched. */
  List<Verdict> see(EnrichedArticle report) {
    return see(report, report.article().fetchedAt());
  }

  List<Verdict> see(EnrichedArticle report, Instant now) {
    MatchedArticle article = MatchedArticle.of(report, mode, firstPoll);
    return rehearsal.play(new Match(subscription, 5, article, met, List.of()), now);
  }

  List<Verdict> see(EnrichedArticle report, UnaryOperator<Article> change) {
    return see(Sample.with(report, change));
  }

  List<Verdict> merge(String gone, String into, Instant now) {
    return rehearsal.merge(subscription.id(), new StoryMerge(gone, into, now), now);
  }

  List<Verdict> waitUntil(Instant now) {
    return rehearsal.until(now);
  }

  static List<Alert> alerts(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict.Fire.class::isInstance)
        .map(verdict -> ((Verdict.Fire) verdict).alert())
        .toList();
  }

  static List<Reason> holds(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict.Hold.class::isInstance)
        .map(verdict -> ((Verdict.Hold) verdict).reason())
        .toList();
  }
}
