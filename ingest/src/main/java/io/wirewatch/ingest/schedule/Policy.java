package io.wirewatch.ingest.schedule;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.source.HostKey;
import java.time.Duration;
import java.util.Set;

/**
 * Bounds of our manners towards servers.
 *
 * @param interval interval of a source of which nothing is known yet
 * @param floor no source is polled more often, unless it has proven fast
 * @param fastFloor least interval of a source that brings news all the time and answers conditional
 *     requests
 * @param ceiling no source is polled less often
 * @param spacing least time between the end of a request to a host and the next
 * @param maxCrawlDelay a crawl delay longer than this means that we are not wanted
 * @param startSpread new sources are first polled at points spread over this time
 * @param manualFloor least time between two polls that somebody asked for by hand
 * @param retryFirst wait after the first failure; it doubles
 * @param fullEvery no validator is trusted longer
 * @param withoutValidatorsFactor stretches the interval of a source that sends no validators
 * @param relocationPolls polls that have to see a permanent redirect
 * @param relocationAge time over which they have to see it
 * @param pushPollEvery interval beside a working push
 * @param holdHost whether a 429 holds the whole host
 * @param maxSeen items remembered of a source
 * @param exempt host keys of the bundled newsroom and the canary, whose sources may set any pace
 */
public record Policy(
    Duration interval,
    Duration floor,
    Duration fastFloor,
    Duration ceiling,
    Duration spacing,
    Duration maxCrawlDelay,
    Duration startSpread,
    Duration manualFloor,
    Duration retryFirst,
    Duration fullEvery,
    int withoutValidatorsFactor,
    int relocationPolls,
    Duration relocationAge,
    Duration pushPollEvery,
    boolean holdHost,
    int maxSeen,
    Set<String> exempt) {

  /** The manners that Wirewatch has unless the operator sets others. */
  public static Policy polite() {
    return new Policy(
        Duration.ofHours(1),
        Duration.ofMinutes(20),
        Duration.ofMinutes(1),
        Duration.ofDays(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5),
        Duration.ofSeconds(60),
        Duration.ofDays(1),
        4,
        3,
        Duration.ofDays(1),
        Duration.ofDays(1),
        true,
        1000,
        Set.of());
  }

  /** Time between two requests to the host of a URL, for a source and what robots.txt asks. */
  public Duration spacing(Source source, String url, Duration crawlDelay) {
    Duration own = source.spacing();
    if (own != null && exempts(url)) {
      return own;
    }
    Duration longer = own != null && own.compareTo(spacing) > 0 ? own : spacing;
    return crawlDelay.compareTo(longer) > 0 ? crawlDelay : longer;
  }

  /** Whether a URL leads to a server of our own, on its exact address and port. */
  public boolean exempts(String url) {
    return exempt.contains(HostKey.of(url));
  }
}
