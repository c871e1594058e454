package io.wirewatch.ingest.fetch;

import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a dead server from a dead network: when several hosts cannot be reached and none answers in
 * between, the trouble is ours and no source is blamed. A host that stays away while another
 * answers is dead itself, however many of its kind there are. Thread-safe.
 */
public final class NetworkWatch {
  private static final int HOSTS = 3;
  private static final int MOST_REMEMBERED = 10_000;

  /** Since when each host could not be reached, the longest first. */
  private final Map<String, Instant> unreachable = new LinkedHashMap<>();

  private Instant lastAnswer = Instant.MIN;
  private Instant downSince;

  /** A host answered, whatever it said. */
  public synchronized void answered(String hostKey, Instant now) {
    unreachable.remove(hostKey);
    lastAnswer = now;
    downSince = null;
  }

  /** A host could not be reached; says whether that is likely to be the network's fault. */
  public synchronized boolean unreachable(String hostKey, Instant now) {
    unreachable.putIfAbsent(hostKey, now);
    if (unreachable.size() > MOST_REMEMBERED) {
      unreachable.remove(unreachable.keySet().iterator().next());
    }
    if (downSince == null && unreachable.values().stream().filter(this::isOpen).count() >= HOSTS) {
      downSince = now;
    }
    return downSince != null && isOpen(unreachable.get(hostKey));
  }

  /** Since when nothing can be reached; null while something can. */
  public synchronized Instant downSince() {
    return downSince;
  }

  /** Whether a failure may be the network's and not the server's. */
  public static boolean mayBeOurs(Reason reason) {
    return reason == Reason.DNS_FAILED || reason == Reason.CONNECT_FAILED;
  }

  /** Nobody has answered since: the host may be well and our network down. */
  private boolean isOpen(Instant since) {
    return since.isAfter(lastAnswer);
  }
}
