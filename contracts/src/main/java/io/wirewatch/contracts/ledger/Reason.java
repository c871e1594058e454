package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/**
 * Why something was rejected, held, dead-lettered, retried or noted: the closed set.
 *
 * <p>Each constant says in one sentence what happened, and whether trying again may help. {@code
 * docs/reasons.md} is made from this file.
 */
public enum Reason implements WireName {
  // Fetching.
  DNS_FAILED("The host name could not be resolved.", true),
  CONNECT_FAILED("No connection could be made.", true),
  TIMED_OUT("The exchange took longer than its deadline.", true),
  ADDRESS_REFUSED("The address is not public and no allowed range holds it.", false),
  SCHEME_REFUSED("Only http and https are fetched.", false),
  TOO_MANY_REDIRECTS("More redirects than the bound.", false),
  TOO_LARGE("More bytes than the cap, before or after decompression.", false),
  TRUNCATED("The body ended before its declared length.", true),
  HTTP_STATUS("The server answered with an error status.", true),
  RATE_LIMITED("The server asked us to wait (429, or 503 with Retry-After).", true),
  BLOCKED("The server refuses us (401, 403 or a challenge page).", true),
  NOT_FOUND("The server does not know the page (404).", true),
  GONE("The server says that the page is gone for good (410).", false),
  ROBOTS("robots.txt forbids the fetch.", true),
  TERMS("The publisher's terms forbid the fetch.", false),
  NETWORK_DOWN("Every connection fails at once: the trouble is ours.", true),
  SAME_URL("Another source polls the same URL.", false),
  REDIRECT_NOT_A_FEED("A permanent redirect leads to something that is no feed.", true),

  // Parsing and identifying.
  NOT_A_FEED("The bytes are no feed of a known format.", true),
  NOT_A_PAGE("The bytes are no HTML page.", false),
  MALFORMED("The bytes break their format beyond repair.", false),
  TOO_MANY_ITEMS("The feed shows more items than the cap; the newest were kept.", false),
  FIELD_CUT("A field was longer than its cap and was cut.", false),
  LIST_CAPPED("A list was longer than its cap and was cut.", false),
  NO_TITLE("The item has neither a title nor text to stand for one.", false),
  NO_IDENTITY("The item has no link, guid or title to be known by.", false),
  NO_TEXT("The page holds no article text.", false),
  PAYWALL("The page is a stub before a paywall.", false),
  CONSENT_WALL("The page is a consent wall.", false),
  LIVE_BLOG("The page is a live blog.", false),
  SEEN_BEFORE("The same version of the article was published before.", false),
  EDIT_NOT_MATERIAL(
      "The article was edited, but not in title, figures, names or by a correction.", false),
  DATE_IN_FUTURE("The claimed date lies after the time of fetching and was clamped.", false),
  DATE_REFUSED("The claimed date is no date.", false),
  CANONICAL_REFUSED("The declared canonical link belongs to another site.", false),
  GAP_SUSPECTED(
      "The oldest item shown is newer than the newest seen before: items may have been missed.",
      false),

  // Records.
  NOT_JSON("The bytes are not the JSON expected.", false),
  UNKNOWN_SHAPE("The JSON lacks what the shape requires.", false),
  RECORD_TOO_LARGE("The record is larger than a topic takes.", false),
  PROCESSING_FAILED("A step failed on this record.", true),

  // Holding.
  FIRST_POLL(
      "The item was shown by the first poll of its source and nothing dates it within maxAge.",
      false),
  NOT_LIVE("Back-filled and replayed articles are never alerted.", false),
  TOO_OLD("The article is older than the subscription's maxAge.", false),
  STATUS_NOT_ASKED("The subscription does not ask for articles of this status.", false),
  WAITING("The first alert waits for a fuller picture.", true),
  INTERVAL("The least time between two revisions has not passed.", true),
  NOTHING_NEW("Nothing material changed since the last alert of the story.", false),
  MUTED("The subscription is mute at this time of the week.", false),
  SILENCED("Somebody silenced the subscription or story.", false),
  INHIBITED("A graver alert of the same story covers this one.", false),
  SUPERSEDED("A newer version of the article took its place before the alert was due.", false),
  NO_LONGER_MET("The article's new version no longer meets the query.", false),
  UNSUBSCRIBED("The subscription was deleted before its alert was due.", false),
  RATE_EXCEEDED("The subscription's rate limit is used up.", true),
  TLP_EXCEEDED("The marking forbids the channel.", false),
  ENDPOINT_UNKNOWN("No endpoint of this name is set up.", false),
  ENDPOINT_DISABLED("The endpoint was disabled after 410 or long failure.", false),
  CIRCUIT_OPEN("The endpoint failed too often just now.", true),
  BACKLOG_FULL("More deliveries wait for the endpoint than it may hold up.", false),
  ALERT_EXPIRED("The alert had left the log before it could be delivered.", false),
  GAVE_UP("All attempts of the schedule failed.", false),
  QUERY_FAILED("The stored query failed on this article.", false),
  QUERY_INVALID("The query cannot be read.", false),

  /** A reason that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN("A reason that this release does not know.", false);

  private final String meaning;
  private final boolean retriable;

  Reason(String meaning, boolean retriable) {
    this.meaning = meaning;
    this.retriable = retriable;
  }

  /** What happened, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Whether trying again may help. */
  public boolean retriable() {
    return retriable;
  }

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
