package io.wirewatch.ingest.schedule;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.SeenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What one poll of a source brought. */
public sealed interface Polled {

  /**
   * A feed that was read.
   *
   * @param validators of this answer
   * @param bodyHash hash of the body
   * @param waitAtLeast what the server asks us to wait
   * @param wish what the feed asks of those who poll it, until it shows another body
   * @param items those shown, newest first, as they are to be remembered
   * @param newItems how many of them were never shown before
   * @param newestItemAt newest date that an item claims; absent where none does
   * @param gap true where items may have been missed
   * @param permanentUrl where permanent redirects led; absent where there were none
   */
  record Shown(
      Validators validators,
      String bodyHash,
      WaitHint waitAtLeast,
      WaitHint wish,
      List<SeenItem> items,
      int newItems,
      Instant newestItemAt,
      boolean gap,
      String permanentUrl)
      implements Polled {

    public Shown {
      items = List.copyOf(items);
    }
  }

  /**
   * The server says that nothing changed (304).
   *
   * @param validators those that the 304 bears itself
   * @param waitAtLeast what the server asks us to wait
   * @param permanentUrl where permanent redirects led; absent where there were none
   */
  record Unchanged(Validators validators, WaitHint waitAtLeast, String permanentUrl)
      implements Polled {}

  /**
   * No feed was had.
   *
   * @param reason why
   * @param detail what the server or the parser said
   * @param retryAfter what the server asks us to wait; absent where it does not ask
   */
  record Failed(Reason reason, String detail, Duration retryAfter) implements Polled {

    /** A failure whose server does not say when to come back. */
    public Failed(Reason reason, String detail) {
      this(reason, detail, null);
    }
  }

  /**
   * What makes the next request conditional.
   *
   * @param url the URL whose answer bore them
   * @param etag byte for byte; absent where there was none
   * @param lastModified byte for byte; absent where there was none
   */
  record Validators(String url, String etag, String lastModified) {
    /** Longer ones are no validators: a server must not make us carry its load. */
    private static final int LONGEST = 1024;

    public Validators {
      etag = bounded(etag);
      lastModified = bounded(lastModified);
    }

    /** None, because the body that came with them cannot be relied upon. */
    public Validators withheld() {
      return new Validators(url, null, null);
    }

    boolean any() {
      return etag != null || lastModified != null;
    }

    private static String bounded(String value) {
      return value == null || value.isEmpty() || value.length() > LONGEST ? null : value;
    }
  }
}
