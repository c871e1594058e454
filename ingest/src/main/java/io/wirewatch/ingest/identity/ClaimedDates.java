package io.wirewatch.ingest.identity;

import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;

/**
 * Which of the dates that are claimed for an article is kept.
 *
 * @param publishedAt kept
 * @param origin who gave it
 * @param updatedAt kept; null where none was claimed
 * @param note why a claim was changed or refused; null where none was
 */
public record ClaimedDates(Instant publishedAt, DateOrigin origin, Instant updatedAt, Reason note) {
  /** No page is older than the web: what says so is a default value of some system. */
  private static final Instant WEB = Instant.parse("1991-08-06T00:00:00Z");

  /**
   * Keeps the feed's date before the page's, refuses what is older than the web, and clamps what
   * lies after the time of fetching to it.
   */
  public static ClaimedDates of(Instant feed, Instant page, Instant updated, Instant fetchedAt) {
    boolean refused = isTooOld(feed) || isTooOld(page);
    boolean byFeed = feed != null && !isTooOld(feed);
    boolean byPage = !byFeed && page != null && !isTooOld(page);
    Instant claimed = byFeed ? feed : byPage ? page : fetchedAt;
    DateOrigin origin = byFeed ? DateOrigin.FEED : byPage ? DateOrigin.PAGE : DateOrigin.FETCHED;
    boolean future = claimed.isAfter(fetchedAt);
    Instant keptUpdate = updated == null || isTooOld(updated) ? null : earlier(updated, fetchedAt);
    Reason note = future ? Reason.DATE_IN_FUTURE : refused ? Reason.DATE_REFUSED : null;
    return new ClaimedDates(earlier(claimed, fetchedAt), origin, keptUpdate, note);
  }

  private static boolean isTooOld(Instant date) {
    return date != null && date.isBefore(WEB);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
