package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.decide.SubscriptionMemory.DigestItem;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides about one match, or about something that is due, and says everything that follows from
 * it; the same input and the same recollection give the same decision.
 *
 * <p>Waits and intervals are counted in {@code observedAt}, so that a back-test finds the same
 * groups; mute times, silences, rate limits, repeats and escalation follow the wall clock, because
 * people do.
 */
public final class Decider {
  /**
   * Stories outlive the newest match by this, or by the subscription's maxAge where it is longer.
   */
  private static final Duration KEPT = Duration.ofDays(7);

  private Decider() {}

  /** Decides about a match. */
  public static Decision onMatch(Match match, Instant now, Recollection recollection) {
    Subscription subscription = match.subscription();
    String story = match.article().story().id();
    Optional<StoryMemory> known = recollection.story(subscription.id(), story);
    Steps steps = new Steps(recollection, now);
    steps.story = known.orElseGet(() -> StoryMemory.of(match)).seen(match);
    steps.budget =
        recollection
            .subscription(subscription.id())
            .orElseGet(() -> SubscriptionMemory.of(subscription, match.bookOffset()))
            .with(subscription, match.bookOffset());
    steps.replaceFormerVersion(match.article());
    steps.judge(pending(match, steps.story), match.met());
    if (known.isEmpty()) {
      steps.remember();
    }
    return steps.decision();
  }

  /** Decides about something that is due now. */
  public static Decision onDue(Due due, Instant now, Recollection recollection) {
    Steps steps = new Steps(recollection, now);
    steps.story =
        due.story() == null
            ? null
            : recollection.story(due.subscription(), due.story()).orElse(null);
    steps.budget = recollection.subscription(due.subscription()).orElse(null);
    if (due.kind() == Due.Kind.DIGEST) {
      return steps.budget == null ? Decision.NOTHING : steps.digest();
    }
    if (steps.story == null) {
      return Decision.NOTHING;
    }
    return switch (due.kind()) {
      case TELL -> steps.tell(due);
      case REPEAT, ESCALATE -> steps.sendAgain(due);
      default -> steps.forget();
    };
  }

  /**
   * Decides about two stories that became one, for one subscription: what is known of the one that
   * ended goes over to the other. Who was told of both is told of the merge.
   */
  public static Decision onMerge(
      String subscription, StoryMerge merge, Instant now, Recollection recollection) {
    Optional<StoryMemory> gone = recollection.story(subscription, merge.gone());
    Optional<SubscriptionMemory> budget = recollection.subscription(subscription);
    if (gone.isEmpty() || budget.isEmpty()) {
      return Decision.NOTHING;
    }
    Optional<StoryMemory> other = recollection.story(subscription, merge.into());
    StoryMemory joined =
        other.map(one -> one.joined(gone.get())).orElseGet(() -> gone.get().renamed(merge.into()));
    List<Verdict> verdicts = new ArrayList<>();
    if (gone.get().revision() > 0 && other.isPresent() && other.get().revision() > 0) {
      Alert alert = AlertWriter.ofMerge(joined, gone.get(), merge, now);
      verdicts.add(new Verdict.Fire(alert, Addresses.of(joined.subscription())));
      joined = joined.told(alert.id(), merge.observedAt());
    }
    Instant end = joined.seenAt().plus(kept(joined.subscription()));
    List<Due> dues = new ArrayList<>();
    dues.add(new Due(end, Due.Kind.FORGET, subscription, merge.into(), null, 0));
    if (!joined.waiting().isEmpty()) {
      dues.add(new Due(now, Due.Kind.TELL, subscription, merge.into(), null, 0));
    }
    return new Decision(
        verdicts,
        List.of(joined),
        List.of(gone.get().key()),
        budget.get().renamed(merge.gone(), merge.into()),
        dues);
  }

  private static Pending pending(Match match, StoryMemory story) {
    MatchedArticle article = match.article();
    if (!match.met()) {
      AlertChange change = new AlertChange("query", "met", "no longer met", article.id());
      return new Pending(article, AlertKind.CORRECTION, List.of(change), match.why());
    }
    AlertKind kind =
        switch (article.edit()) {
          case RETRACTION -> AlertKind.RETRACTION;
          case CORRECTION -> AlertKind.CORRECTION;
          case NONE -> AlertKind.UPDATE;
        };
    return new Pending(
        article, story.revision() == 0 ? AlertKind.NEW : kind, changes(match, story), match.why());
  }

  /** To a story that was told, an older article adds nothing. */
  private static List<AlertChange> changes(Match match, StoryMemory story) {
    if (story.revision() == 0) {
      return match.late() == null ? List.of() : List.of(match.late());
    }
    return match.again() ? List.of() : story.told().newsIn(match.article());
  }

  static Duration kept(Subscription subscription) {
    Duration maxAge = subscription.maxAge();
    return maxAge == null || maxAge.compareTo(KEPT) < 0 ? KEPT : maxAge;
  }

  /** One decision in the making. */
  private static final class Steps {
    private final Recollection recollection;
    private final Instant now;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<StoryMemory> others = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private StoryMemory story;
    private SubscriptionMemory budget;
    private boolean touched;

    Steps(Recollection recollection, Instant now) {
      this.recollection = recollection;
      this.now = now;
    }

    Decision decision() {
      List<StoryMemory> stories = new ArrayList<>(others);
      if (story != null) {
        stories.add(story);
      }
      return new Decision(verdicts, stories, List.of(), budget, dues);
    }

    /** A story of which nothing was told and nothing will be needs no memory. */
    void remember() {
      if (touched) {
        later(Due.Kind.FORGET, story.seenAt().plus(kept(story.subscription())), null, 0);
      } else {
        story = null;
      }
    }

    private void later(Due.Kind kind, Instant at, Alert alert, int count) {
      dues.add(new Due(at, kind, budget.subscription().id(), storyId(), alert, count));
    }

    private String storyId() {
      return story == null ? null : story.story();
    }

    /** An edit that arrives while its article still waits takes its place. */
    void replaceFormerVersion(MatchedArticle article) {
      List<Pending> kept = new ArrayList<>();
      for (Pending item : story.waiting()) {
        boolean former =
            item.article().id().equals(article.id())
                && item.article().version() < article.version();
        if (former) {
          hold(item.article(), Reason.SUPERSEDED, null);
        } else {
          kept.add(item);
        }
      }
      story = story.withWaiting(kept);
    }

    void judge(Pending pending, boolean met) {
      if (waits(pending.article())) {
        hold(pending.article(), Reason.NOTHING_NEW, null);
        return;
      }
      Situation situation = situation(List.of(pending), met);
      for (Rule rule : Rule.values()) {
        Optional<Instant> until = rule.holdsUntil(situation);
        if (until.isPresent()) {
          keep(pending, rule, situation, until.get());
          return;
        }
      }
      List<Pending> items = new ArrayList<>(story.waiting());
      items.add(pending);
      fire(items);
    }

    private boolean waits(MatchedArticle article) {
      return story.waiting().stream()
          .anyMatch(item -> item.article().versionId().equals(article.versionId()));
    }

    private Situation situation(List<Pending> items, boolean met) {
      return new Situation(story.subscription(), met, items, story, budget, recollection, now);
    }

    private void keep(Pending pending, Rule rule, Situation situation, Instant until) {
      MatchedArticle article = pending.article();
      touched |= rule.treatment(situation) != Rule.Treatment.DROP;
      switch (rule.treatment(situation)) {
        case DROP -> hold(article, rule.reason(), null);
        case LIST -> {
          story = story.withHeld(listed(article, rule.reason()));
          hold(article, rule.reason(), null);
        }
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
        story = story.withHeld(listed(pending.article(), Reason.LIST_CAPPED));
        hold(pending.article(), Reason.LIST_CAPPED, null);
        return;
      }
      budget = budget.withDigest(new DigestItem(story.story(), pending), until);
      dues.add(
          new Due(budget.digestDue(), Due.Kind.DIGEST, budget.subscription().id(), null, null, 0));
      hold(pending.article(), reason, until);
    }

    private static HeldArticle listed(MatchedArticle article, Reason reason) {
      return new HeldArticle(article.id(), article.version(), reason);
    }

    private void hold(MatchedArticle article, Reason reason, Instant until) {
      verdicts.add(Verdict.Hold.of(article, budget.subscription().id(), reason, until));
    }

    private void fire(List<Pending> items) {
      touched = true;
      Alert alert = AlertWriter.ofStory(story, kindOf(items), items, now);
      story = story.fired(alert.id(), items);
      budget = budget.spent(now);
      verdicts.add(new Verdict.Fire(alert, Addresses.of(story.subscription())));
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

    /** The wait or the interval of a story is over. */
    Decision tell(Due due) {
      List<Pending> items = story.waiting();
      if (items.isEmpty() || budget == null) {
        return Decision.NOTHING; // Told meanwhile with something that could not wait.
      }
      story = story.withWaiting(List.of());
      if (unsubscribed()) {
        items.forEach(item -> hold(item.article(), Reason.UNSUBSCRIBED, null));
        return decision();
      }
      Situation situation = situation(items, true);
      for (Rule rule : Rule.values()) {
        Optional<Instant> until =
            rule.whenDue() ? rule.holdsUntil(situation) : Optional.<Instant>empty();
        if (until.isPresent()) {
          items.forEach(item -> keep(item, rule, situation, until.get()));
          return decision();
        }
      }
      fire(items);
      return decision();
    }

    private boolean unsubscribed() {
      String generation = budget.subscription().generation();
      return recollection
          .current(budget.subscription().id())
          .filter(current -> Objects.equals(current.generation(), generation))
          .isEmpty();
    }

    /** Everything that a mute time or the rate limit held back, in one alert. */
    Decision digest() {
      List<DigestItem> items = budget.digest();
      if (items.isEmpty() || budget.digestDue().isAfter(now)) {
        return Decision.NOTHING;
      }
      if (unsubscribed()) {
        items.forEach(item -> hold(item.pending().article(), Reason.UNSUBSCRIBED, null));
        budget = budget.withoutDigest();
        return decision();
      }
      List<Pending> told = items.stream().map(DigestItem::pending).toList();
      Optional<Instant> mutedUntil = mutedUntil(told);
      if (mutedUntil.isPresent()) {
        budget = budget.withDigestDue(mutedUntil.get());
        later(Due.Kind.DIGEST, mutedUntil.get(), null, 0);
        return decision();
      }
      List<StoryMemory> stories = storiesOf(items);
      List<HeldArticle> held = stories.stream().flatMap(one -> one.held().stream()).toList();
      Alert alert = AlertWriter.ofDigest(budget, told, held, now);
      for (StoryMemory one : stories) {
        others.add(one.fired(alert.id(), pendingOf(one.story(), items)));
      }
      verdicts.add(new Verdict.Fire(alert, Addresses.of(budget.subscription())));
      budget = budget.withoutDigest();
      return decision();
    }

    private Optional<Instant> mutedUntil(List<Pending> told) {
      return told.stream()
          .map(item -> Told.levelOf(item.article()))
          .max(Enum::compareTo)
          .flatMap(level -> MuteClock.mutedUntil(budget.subscription().mute(), level, now));
    }

    private List<StoryMemory> storiesOf(List<DigestItem> items) {
      return items.stream()
          .map(DigestItem::story)
          .distinct()
          .flatMap(id -> recollection.story(budget.subscription().id(), id).stream())
          .toList();
    }

    private static List<Pending> pendingOf(String story, List<DigestItem> items) {
      return items.stream()
          .filter(item -> item.story().equals(story))
          .map(DigestItem::pending)
          .toList();
    }

    /** A repeat goes where the alert went; an escalation goes to others, once. */
    Decision sendAgain(Due due) {
      Alert alert = due.alert();
      boolean over =
          unsubscribed()
              || !alert.id().equals(story.lastAlert())
              || recollection.acknowledged(alert.id(), story.story());
      if (over) {
        return Decision.NOTHING;
      }
      Subscription subscription = story.subscription();
      boolean silenced = recollection.silenced(subscription.id(), story.story(), alert.id(), now);
      if (due.kind() == Due.Kind.ESCALATE) {
        if (!silenced && subscription.escalate() != null) {
          verdicts.add(new Verdict.SendAgain(alert, subscription.escalate().to(), "escalation"));
        }
        return decision();
      }
      if (!silenced && situation(story.waiting(), true).mutedUntil().isEmpty()) {
        verdicts.add(
            new Verdict.SendAgain(alert, Addresses.of(subscription), "repeat-" + due.count()));
      }
      if (subscription.group().repeat() != null) {
        later(Due.Kind.REPEAT, now.plus(subscription.group().repeat()), alert, due.count() + 1);
      }
      return decision();
    }

    Decision forget() {
      Instant end = story.seenAt().plus(kept(story.subscription()));
      if (end.isAfter(now)) {
        return new Decision(
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(
                new Due(end, Due.Kind.FORGET, story.subscription().id(), story.story(), null, 0)));
      }
      return new Decision(List.of(), List.of(), List.of(story.key()), null, List.of());
    }
  }
}
