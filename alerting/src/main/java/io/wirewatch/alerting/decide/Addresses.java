package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import java.util.List;

/** Names where a subscription is delivered, as one text per target. */
public final class Addresses {
  /** The terminal of the process that delivers. */
  public static final String TERMINAL = "log";

  private Addresses() {}

  /** An endpoint's name, an e-mail address (it has an {@code @}), or the terminal. */
  static List<String> of(Subscription subscription) {
    return subscription.deliver().stream().map(Addresses::of).distinct().toList();
  }

  private static String of(Target target) {
    if (target.to() != null) {
      return target.to();
    }
    return target.email() != null ? target.email() : TERMINAL;
  }
}
