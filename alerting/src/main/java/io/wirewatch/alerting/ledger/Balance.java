package io.wirewatch.alerting.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the books: what went into a stage and what became of it.
 *
 * @param stage what is counted, such as {@code match}
 * @param in how many went in
 * @param out how many came out at the other end
 * @param held how many were held, by reason
 * @param failed how many failed for good, by reason
 * @param pending how many are under way
 */
public record Balance(
    String stage,
    long in,
    long out,
    Map<String, Long> held,
    Map<String, Long> failed,
    long pending) {

  public Balance {
    held = new TreeMap<>(held);
    failed = new TreeMap<>(failed);
  }

  /** How many went in of which nothing is known: anything but zero is a bug. */
  public long missing() {
    return in - out - sum(held) - sum(failed) - pending;
  }

  private static long sum(Map<String, Long> byReason) {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
