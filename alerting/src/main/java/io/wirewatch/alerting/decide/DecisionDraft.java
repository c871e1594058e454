package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.decide.SubscriptionMemory.DigestItem;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One decision in the making: what is told, held, remembered and due so far. */
final class DecisionDraft {
  private final Recollection recollection;
  private final Instant now;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<StoryMemory> others = new ArrayList<>();
  private final List<Due> dues = new ArrayList<>();
  private StoryMemory story;
  private SubscriptionMemory budget;
  private boolean touched;

  DecisionDraft(Recollection recollection, Instant now) {
    this.recollection = recollection;
    this.now = now;
  }

  Recollection recollection() {
    return recollection;
  }

  Instant now() {
    return now;
  }

  /** The story this is about; null where it is about none, or none is remembered. */
  StoryMemory story() {
    return story;
  }

  /** What is remembered of the subscription; null where nothing is. */
  SubscriptionMemory budget() {
    return budget;
  }

  void remember(StoryMemory next) {
    story = next;
  }

  void remember(SubscriptionMemory next) {
    budget = next;
  }

  /** Remembers a story beside the one this is about. */
  void rememberToo(StoryMemory other) {
    others.add(other);
  }

  Decision decision() {
    List<StoryMemory> stories = new ArrayList<>(others);
    if (story != null) {
      stories.add(story);
    }
    return new Decision(verdicts, stories, List.of(), budget, dues);
  }

  /** A story of which nothing was told and nothing will be needs no memory. */
  void keepOrForgetNewStory() {
    if (touched) {
      later(Due.Kind.FORGET, story.until(), null, 0);
    } else {
      story = null;
    }
  }

  void later(Due.Kind kind, Instant at, Alert alert, int count) {
    String about = story == null ? null : story.story();
    dues.add(new Due(at, kind, budget.subscription().id(), about, alert, count));
  }

  Situation situation(List<Pending> items, boolean met) {
    return new Situation(story.subscription(), met, items, story, budget, recollection, now);
  }

  /** Whether the subscription is gone, or was written anew under the same id. */
  boolean unsubscribed() {
    String generation = budget.subscription().generation();
    return recollection
        .current(budget.subscription().id())
        .filter(current -> Objects.equals(current.generation(), generation))
        .isEmpty();
  }

  /** Holds an article as the rule that applies to it says. */
  void treat(Pending pending, Rule rule, Situation situation, Instant until) {
    MatchedArticle article = pending.article();
    touched |= rule.treatment(situation) != Rule.Treatment.DROP;
    switch (rule.treatment(situation)) {
      case DROP -> hold(article, rule.reason(), null);
      case LIST -> list(article, rule.reason());
      case WAIT -> {
        List<Pending> waiting = new ArrayList<>(story.waiting());
        waiting.add(pending);
        story = story.withWaiting(waiting);
        later(Due.Kind.TELL, until, null, 0);
        hold(article, rule.reason(), until);
      }
      case DIGEST -> addToDigest(pending, rule.reason(), until);
    }
  }

  private void addToDigest(Pending pending, Reason reason, Instant until) {
    if (budget.digest().size() >= SubscriptionMemory.MOST_IN_DIGEST) {
      list(pending.article(), Reason.LIST_CAPPED);
      return;
    }
    budget = budget.withDigest(new DigestItem(story.story(), pending), until);
    dues.add(
        new Due(budget.digestDue(), Due.Kind.DIGEST, budget.subscription().id(), null, null, 0));
    hold(pending.article(), reason, until);
  }

  private void list(MatchedArticle article, Reason reason) {
    story = story.withHeld(new HeldArticle(article.id(), article.version(), reason));
    hold(article, reason, null);
  }

  void hold(MatchedArticle article, Reason reason, Instant until) {
    verdicts.add(Verdict.Hold.of(article, budget.subscription().id(), reason, until));
  }

  void say(Verdict verdict) {
    verdicts.add(verdict);
  }

  /** Tells articles of the story, and plans what follows where nobody answers. */
  void fire(List<Pending> items) {
    touched = true;
    Alert alert = AlertWriter.ofStory(story, kindOf(items), items, now);
    story = story.fired(alert.id(), items);
    budget = budget.spent(now);
    say(new Verdict.Fire(alert, Addresses.of(story.subscription())));
    followUp(alert);
  }

  private void followUp(Alert alert) {
    Subscription subscription = story.subscription();
    if (subscription.group().repeat() != null) {
      later(Due.Kind.REPEAT, now.plus(subscription.group().repeat()), alert, 1);
    }
    if (subscription.escalate() != null) {
      later(Due.Kind.ESCALATE, now.plus(subscription.escalate().after()), alert, 1);
    }
  }

  /** What takes something back names the alert, whatever is told with it. */
  private AlertKind kindOf(List<Pending> items) {
    if (story.revision() == 0) {
      return AlertKind.NEW;
    }
    for (AlertKind kind : List.of(AlertKind.RETRACTION, AlertKind.CORRECTION)) {
      if (items.stream().anyMatch(item -> item.kind() == kind)) {
        return kind;
      }
    }
    return AlertKind.UPDATE;
  }
}
