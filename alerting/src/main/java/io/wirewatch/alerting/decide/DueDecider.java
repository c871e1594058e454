package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.decide.SubscriptionMemory.DigestItem;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides about something that is due: what waited is told, repeated, escalated or forgotten. */
final class DueDecider {
  private final DecisionDraft draft;

  private DueDecider(DecisionDraft draft) {
    this.draft = draft;
  }

  static Decision decide(Due due, Instant now, Recollection recollection) {
    DecisionDraft draft = new DecisionDraft(recollection, now);
    draft.remember(
        due.story() == null
            ? null
            : recollection.story(due.subscription(), due.story()).orElse(null));
    draft.remember(recollection.subscription(due.subscription()).orElse(null));
    DueDecider decider = new DueDecider(draft);
    if (due.kind() == Due.Kind.DIGEST) {
      return draft.budget() == null ? Decision.NOTHING : decider.digest();
    }
    if (draft.story() == null) {
      return Decision.NOTHING;
    }
    return switch (due.kind()) {
      case TELL -> decider.tell();
      case REPEAT, ESCALATE -> decider.sendAgain(due);
      default -> decider.forget();
    };
  }

  /** The wait or the interval of a story is over. */
  private Decision tell() {
    List<Pending> items = draft.story().waiting();
    if (items.isEmpty() || draft.budget() == null) {
      return Decision.NOTHING; // Told meanwhile with something that could not wait.
    }
    draft.remember(draft.story().withWaiting(List.of()));
    if (draft.unsubscribed()) {
      items.forEach(item -> draft.hold(item.article(), Reason.UNSUBSCRIBED, null));
      return draft.decision();
    }
    Situation situation = draft.situation(items, true);
    for (Rule rule : Rule.values()) {
      Optional<Instant> until =
          rule.whenDue() ? rule.holdsUntil(situation) : Optional.<Instant>empty();
      if (until.isPresent()) {
        items.forEach(item -> draft.treat(item, rule, situation, until.get()));
        return draft.decision();
      }
    }
    draft.fire(items);
    return draft.decision();
  }

  /** Everything that a mute time or the rate limit held back, in one alert. */
  private Decision digest() {
    SubscriptionMemory budget = draft.budget();
    List<DigestItem> items = budget.digest();
    if (items.isEmpty() || budget.digestDue().isAfter(draft.now())) {
      return Decision.NOTHING;
    }
    if (draft.unsubscribed()) {
      items.forEach(item -> draft.hold(item.pending().article(), Reason.UNSUBSCRIBED, null));
      draft.remember(budget.withoutDigest());
      return draft.decision();
    }
    List<Pending> told = items.stream().map(DigestItem::pending).toList();
    Optional<Instant> mutedUntil = mutedUntil(told);
    if (mutedUntil.isPresent()) {
      draft.remember(budget.withDigestDue(mutedUntil.get()));
      draft.later(Due.Kind.DIGEST, mutedUntil.get(), null, 0);
      return draft.decision();
    }
    List<StoryMemory> stories = storiesOf(items);
    List<HeldArticle> held = stories.stream().flatMap(one -> one.held().stream()).toList();
    Alert alert = AlertWriter.ofDigest(budget, told, held, draft.now());
    for (StoryMemory one : stories) {
      draft.rememberToo(one.fired(alert.id(), pendingOf(one.story(), items)));
    }
    draft.say(new Verdict.Fire(alert, Addresses.of(budget.subscription())));
    draft.remember(budget.withoutDigest());
    return draft.decision();
  }

  private Optional<Instant> mutedUntil(List<Pending> told) {
    return told.stream()
        .map(item -> Told.levelOf(item.article()))
        .max(Enum::compareTo)
        .flatMap(
            level ->
                MuteClock.mutedUntil(draft.budget().subscription().mute(), level, draft.now()));
  }

  private List<StoryMemory> storiesOf(List<DigestItem> items) {
    String subscription = draft.budget().subscription().id();
    return items.stream()
        .map(DigestItem::story)
        .distinct()
        .flatMap(id -> draft.recollection().story(subscription, id).stream())
        .toList();
  }

  private static List<Pending> pendingOf(String story, List<DigestItem> items) {
    return items.stream()
        .filter(item -> item.story().equals(story))
        .map(DigestItem::pending)
        .toList();
  }

  /** A repeat goes where the alert went; an escalation goes to others, once. */
  private Decision sendAgain(Due due) {
    Alert alert = due.alert();
    StoryMemory story = draft.story();
    boolean over =
        draft.unsubscribed()
            || !alert.id().equals(story.lastAlert())
            || draft.recollection().acknowledged(alert.id(), story.story());
    if (over) {
      return Decision.NOTHING;
    }
    Subscription subscription = story.subscription();
    boolean silenced =
        draft.recollection().silenced(subscription.id(), story.story(), alert.id(), draft.now());
    if (due.kind() == Due.Kind.ESCALATE) {
      if (!silenced && subscription.escalate() != null) {
        draft.say(new Verdict.SendAgain(alert, subscription.escalate().to(), "escalation"));
      }
      return draft.decision();
    }
    if (!silenced && draft.situation(story.waiting(), true).mutedUntil().isEmpty()) {
      draft.say(new Verdict.SendAgain(alert, Addresses.of(subscription), "repeat-" + due.count()));
    }
    if (subscription.group().repeat() != null) {
      Instant next = draft.now().plus(subscription.group().repeat());
      draft.later(Due.Kind.REPEAT, next, alert, due.count() + 1);
    }
    return draft.decision();
  }

  private Decision forget() {
    StoryMemory story = draft.story();
    Instant end = story.until();
    if (end.isAfter(draft.now())) {
      String subscription = story.subscription().id();
      Due again = new Due(end, Due.Kind.FORGET, subscription, story.story(), null, 0);
      return new Decision(List.of(), List.of(), List.of(), null, List.of(again));
    }
    return new Decision(List.of(), List.of(), List.of(story.key()), null, List.of());
  }
}
