package io.wirewatch.contracts.subscription;

import java.time.Duration;
import java.util.List;

/**
 * Who is told when nobody acknowledges.
 *
 * @param after waiting time
 * @param to endpoints by name
 */
public record Escalation(Duration after, List<String> to) {

  public Escalation {
    to = to == null ? List.of() : List.copyOf(to);
  }
}
