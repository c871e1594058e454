package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Tlp;
import java.time.Duration;
import java.util.List;

/** What a subscription means by what it leaves out. */
public final class Defaults {
  static final Duration MAX_AGE = Duration.ofHours(48);
  static final Duration INTERVAL = Duration.ofMinutes(5);
  static final List<Status> STATUS = List.of(Status.ACTUAL);
  static final Tlp TLP = Tlp.AMBER;

  private Defaults() {}

  /** The subscription with every default written out. */
  public static Subscription appliedTo(Subscription one) {
    return one.toBuilder()
        .maxAge(or(one.maxAge(), MAX_AGE))
        .status(one.status().isEmpty() ? STATUS : one.status())
        .group(grouping(one.group()))
        .tlp(or(one.tlp(), TLP))
        .build();
  }

  private static Grouping grouping(Grouping group) {
    Grouping given = group == null ? new Grouping(null, null, null, null) : group;
    return new Grouping(
        or(given.by(), "story"),
        or(given.delay(), Duration.ZERO),
        or(given.interval(), INTERVAL),
        given.repeat());
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
