package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.subscription.Subscription;
import java.util.Comparator;
import java.util.List;

/**
 * What reading subscription files gave: every subscription without a mistake, and every mistake.
 *
 * @param subscriptions in the order of the text
 * @param mistakes in the order of the text
 */
public record Reading(List<Subscription> subscriptions, List<Mistake> mistakes) {

  public Reading {
    subscriptions = List.copyOf(subscriptions);
    mistakes =
        mistakes.stream()
            .sorted(
                Comparator.comparing(Mistake::file)
                    .thenComparing(Mistake::line)
                    .thenComparing(Mistake::column))
            .toList();
  }

  /** True where all of it can stand. */
  public boolean valid() {
    return mistakes.isEmpty();
  }
}
