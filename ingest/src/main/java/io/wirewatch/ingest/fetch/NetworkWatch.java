package io.wirewatch.ingest.fetch;

import io.wirewatch.contracts.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a dead server from a dead network: when several hosts in a row cannot be reached and none
 * answers, the trouble is ours and no source is blamed. Thread-safe.
 */
public final class NetworkWatch {
  private static final int HOSTS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Map<String, Instant> unreachable = new LinkedHashMap<>();
  private Instant downSince;

  /** A host answered, whatever it said. */
  public synchronized void answered() {
    unreachable.clear();
    downSince = null;
  }

  /** A host could not be reached. */
  public synchronized void unreachable(String hostKey, Instant now) {
    unreachable.remove(hostKey);
    unreachable.put(hostKey, now);
    unreachable.values().removeIf(at -> at.isBefore(now.minus(WINDOW)));
    if (downSince == null && unreachable.size() >= HOSTS) {
      downSince = now;
    }
  }

  /** Since when nothing can be reached; null while something can. */
  public synchronized Instant downSince() {
    return downSince;
  }

  /** Whether a failure may be the network's and not the server's. */
  public static boolean mayBeOurs(Reason reason) {
    return reason == Reason.DNS_FAILED || reason == Reason.CONNECT_FAILED;
  }
}
