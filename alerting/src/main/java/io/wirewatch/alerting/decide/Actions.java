package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.ActionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What people did that bears on alerts: silences and acknowledgements. Immutable. */
public final class Actions {
  /** Nobody did anything. */
  public static final Actions NONE = new Actions(Set.of());

  private final Map<String, Instant> silencedUntil = new HashMap<>();
  private final Set<String> acknowledged = new HashSet<>();

  public Actions(Collection<Action> actions) {
    for (Action action : actions) {
      if (action.subject() == null) {
        continue;
      }
      if (action.kind() == ActionKind.SILENCE) {
        Instant end = action.until() == null ? Instant.MAX : action.until();
        silencedUntil.merge(action.subject(), end, (a, b) -> a.isAfter(b) ? a : b);
      } else if (action.kind() == ActionKind.ACKNOWLEDGEMENT) {
        acknowledged.add(action.subject());
      }
    }
  }

  /** Whether a silence of this alert, story or subscription holds. */
  public boolean silenced(String subject, Instant now) {
    Instant until = subject == null ? null : silencedUntil.get(subject);
    return until != null && now.isBefore(until);
  }

  /** Whether somebody acknowledged this alert or story. */
  public boolean acknowledged(String subject) {
    return subject != null && acknowledged.contains(subject);
  }
}
