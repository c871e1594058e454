package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what two stories that became one mean for one subscription. */
final class MergeDecider {
  private MergeDecider() {}

  static Decision decide(
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
    return new Decision(
        verdicts,
        List.of(joined),
        List.of(gone.get().key()),
        budget.get().renamed(merge.gone(), merge.into()),
        dues(joined, now));
  }

  private static List<Due> dues(StoryMemory joined, Instant now) {
    String subscription = joined.subscription().id();
    List<Due> dues = new ArrayList<>();
    dues.add(new Due(joined.until(), Due.Kind.FORGET, subscription, joined.story(), null, 0));
    if (!joined.waiting().isEmpty()) {
      dues.add(new Due(now, Due.Kind.TELL, subscription, joined.story(), null, 0));
    }
    return dues;
  }
}
