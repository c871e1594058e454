package io.wirewatch.runtime.egress;

import io.wirewatch.contracts.ledger.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What came of asking. */
public sealed interface FetchResult {
  /** The redirects that were followed, in order. */
  List<Hop> hops();

  /** How long it took, all hops together. */
  Duration took();

  /**
   * A server answered, with whatever status.
   *
   * @param url the link that answered, after redirects
   * @param status HTTP status
   * @param headers headers
   * @param body decoded body, within the cap
   * @param hops redirects followed before
   * @param took whole time
   */
  record Response(URI url, int status, Headers headers, byte[] body, List<Hop> hops, Duration took)
      implements FetchResult {
    public Response {
      hops = List.copyOf(hops);
    }
  }

  /**
   * No server answered, or not as it must.
   *
   * @param reason from the closed set
   * @param detail what happened, for people
   * @param hops redirects followed before
   * @param took whole time
   */
  record Failed(Reason reason, String detail, List<Hop> hops, Duration took)
      implements FetchResult {
    public Failed {
      hops = List.copyOf(hops);
    }
  }

  /**
   * A redirect that was followed.
   *
   * @param url who redirected
   * @param status 301, 302, 303, 307 or 308
   * @param to where
   */
  record Hop(URI url, int status, String to) {
    /** Whether the server says that the move is for good. */
    public boolean permanent() {
      return status == 301 || status == 308;
    }
  }
}
