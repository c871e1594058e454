package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.discover.SourceReader;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.Note;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.publish.Intake.Taken;
import io.wirewatch.ingest.schedule.Freshness;
import io.wirewatch.ingest.schedule.Polled;
import io.wirewatch.ingest.schedule.Polled.Validators;
import io.wirewatch.ingest.schedule.WaitHint;
import io.wirewatch.ingest.websub.HubLinks;
import io.wirewatch.runtime.egress.FetchResult.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a server's answer to a poll: what it says of itself, and the items that it holds.
 *
 * <p>A pure function of the answer, the source, its state and the clock.
 */
public final class FeedAnswer {
  private static final int TAIL = 4 * 1024;

  /** The end of a feed in XML, after which comments may stand, or in JSON. */
  private static final Pattern ENDS =
      Pattern.compile(
          "</\\s*(?:\\w+:)?(?:rss|feed|rdf|channel|urlset|sitemapindex)\\s*>|}\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final Source source;
  private final SourceState state;
  private final Walk walk;
  private final Response response;
  private final Instant now;
  private final Ledger ledger;

  /** The answer that ends a walk. */
  public FeedAnswer(
      Source source, SourceState state, Walk walk, Response response, Instant now, Ledger ledger) {
    this.source = source;
    this.state = state;
    this.walk = walk;
    this.response = response;
    this.now = now;
    this.ledger = ledger;
  }

  /** What came of a body. */
  public sealed interface Read {
    /**
     * The end of the poll.
     *
     * @param polled for the source's next state
     * @param taken its items; absent where there is no feed, or the very same as before
     */
    record Done(Polled polled, Taken taken) implements Read {}

    /** The items are elsewhere; the source's kind says whether for good. */
    record Elsewhere(String url) implements Read {}
  }

  /** The answer says that nothing changed. */
  public Polled unchanged() {
    return new Polled.Unchanged(validators(), waitHint(), walk.permanentUrl());
  }

  /** The hub that the answer names, where it names one. */
  public Optional<HubLinks> hub() {
    return HubLinks.of(response.headers().all("Link"), response.body(), walk.url());
  }

  /** The answer has a body. */
  public Read read(SourceReader reader, ArticleIdentity identities) {
    String bodyHash = ItemKey.hash(response.body());
    if (bodyHash.equals(state.bodyHash())) {
      return new Read.Done(shown(bodyHash, null), null);
    }
    SourceReader.Outcome outcome =
        reader.read(source, response.body(), headers(response), walk.url());
    if (outcome instanceof SourceReader.Outcome.Elsewhere elsewhere) {
      return new Read.Elsewhere(elsewhere.url());
    }
    FeedReading reading = ((SourceReader.Outcome.Items) outcome).reading();
    if (reading instanceof FeedReading.NotAFeed none) {
      boolean moved = walk.permanentUrl() != null;
      Reason reason = moved ? Reason.REDIRECT_NOT_A_FEED : none.reason();
      String detail = moved ? walk.permanentUrl() + ": " + none.detail() : none.detail();
      return new Read.Done(new Polled.Failed(reason, detail), null);
    }
    Feed feed = (Feed) reading;
    for (Note note : feed.notes()) {
      if (note.entry() < 0) {
        ledger.source(Stage.PARSE, Outcome.NOTED, note.reason(), note.detail());
      }
    }
    Taken taken = Intake.take(source, state, feed, identities, now, ledger);
    return new Read.Done(shown(bodyHash, taken), taken);
  }

  private Polled.Shown shown(String bodyHash, Taken taken) {
    return new Polled.Shown(
        isWhole() ? validators() : validators().withheld(),
        bodyHash,
        waitHint(),
        FeedHints.of(response.body()),
        taken == null ? List.of() : taken.items(),
        taken == null ? 0 : taken.newItems(),
        taken == null ? null : taken.newestItemAt(),
        taken != null && taken.gap(),
        walk.permanentUrl());
  }

  /**
   * Whether the feed ends as it should. What stands in one that was cut is news all the same, but
   * its validators would keep the rest from us.
   */
  private boolean isWhole() {
    if (source.kind() == SourceKind.LISTING) {
      return true;
    }
    byte[] body = response.body();
    int from = Math.max(0, body.length - TAIL);
    String tail = new String(body, from, body.length - from, StandardCharsets.ISO_8859_1);
    return ENDS.matcher(tail.replace("\0", "")).find();
  }

  private Validators validators() {
    return new Validators(
        walk.url(),
        response.headers().first("ETag").orElse(null),
        response.headers().first("Last-Modified").orElse(null));
  }

  private WaitHint waitHint() {
    return WaitHint.of(Freshness.of(name -> response.headers().first(name).orElse(null), now));
  }

  /** First value of each header. */
  public static Map<String, String> headers(Response response) {
    Map<String, String> first = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
    return first;
  }
}
