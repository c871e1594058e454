package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides in memory what the service decides on its stores: for back-tests, for the command line
 * and for tests. Not thread-safe.
 */
public final class Rehearsal implements Recollection {
  private final Map<String, StoryMemory> stories = new HashMap<>();
  private final Map<String, SubscriptionMemory> subscriptions = new HashMap<>();
  private final TreeMap<Instant, List<Due>> dues = new TreeMap<>();
  private final Function<String, Optional<Subscription>> book;
  private Actions actions = Actions.NONE;

  /** A rehearsal over a book. */
  public Rehearsal(Function<String, Optional<Subscription>> book) {
    this.book = book;
  }

  /** From now on people have done this. */
  public void actions(Actions taken) {
    actions = taken;
  }

  /** What becomes of a match at an instant, after all that was due by then. */
  public List<Verdict> play(Match match, Instant now) {
    List<Verdict> verdicts = new ArrayList<>(until(now));
    verdicts.addAll(apply(Decider.onMatch(match, now, this)));
    return verdicts;
  }

  /** What becomes of an article that takes something back, for a subscription. */
  public List<Verdict> notice(Subscription subscription, Notice notice, Instant now) {
    List<Verdict> verdicts = new ArrayList<>(until(now));
    verdicts.addAll(apply(Decider.onNotice(subscription, notice, now, this)));
    return verdicts;
  }

  /** What becomes of two stories that are one, for a subscription. */
  public List<Verdict> merge(String subscription, StoryMerge merge, Instant now) {
    List<Verdict> verdicts = new ArrayList<>(until(now));
    verdicts.addAll(apply(Decider.onMerge(subscription, merge, now, this)));
    return verdicts;
  }

  /** What is due by an instant, earliest first; each is decided at its own time. */
  public List<Verdict> until(Instant now) {
    List<Verdict> verdicts = new ArrayList<>();
    while (!dues.isEmpty() && !dues.firstKey().isAfter(now)) {
      Map.Entry<Instant, List<Due>> next = dues.pollFirstEntry();
      for (Due due : next.getValue()) {
        verdicts.addAll(apply(Decider.onDue(due, next.getKey(), this)));
      }
    }
    return verdicts;
  }

  private List<Verdict> apply(Decision decision) {
    decision.stories().forEach(memory -> stories.put(memory.key(), memory));
    decision.forgotten().forEach(stories::remove);
    if (decision.subscription() != null) {
      subscriptions.put(decision.subscription().subscription().id(), decision.subscription());
    }
    for (Due due : decision.dues()) {
      dues.computeIfAbsent(due.at(), at -> new ArrayList<>()).add(due);
    }
    return decision.verdicts();
  }

  @Override
  public Optional<StoryMemory> story(String subscription, String story) {
    return Optional.ofNullable(stories.get(StoryMemory.key(subscription, story)));
  }

  @Override
  public Optional<SubscriptionMemory> subscription(String subscription) {
    return Optional.ofNullable(subscriptions.get(subscription));
  }

  @Override
  public Optional<Subscription> current(String subscription) {
    return book.apply(subscription);
  }

  @Override
  public Actions actions() {
    return actions;
  }
}
