package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.discover.FeedLinks;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.HostKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a site may have its feed though its page names none: one place after the other. */
final class UsualPlaces {
  private static final int MOST_SITEMAPS = 3;

  private UsualPlaces() {}

  /** Whether it is worth looking on after such a failure. */
  static boolean mayHold(Walk walk, Reason reason) {
    return walk.places() == 0
        ? reason == Reason.NOT_A_FEED
        : reason != Reason.RATE_LIMITED && reason != Reason.NETWORK_DOWN;
  }

  /** The next place: where feeds usually lie, then the news sitemaps that robots.txt names. */
  static Optional<String> next(Source site, Walk walk, RobotsCache robots, Instant now) {
    List<String> places = new ArrayList<>(FeedLinks.usual(site.url()));
    Robots rules = robots.fresh(Robots.locationFor(site.url()), now);
    if (rules != null) {
      rules.sitemaps().stream()
          .filter(map -> map.contains("news") && HostKey.isUsable(map))
          .limit(MOST_SITEMAPS)
          .forEach(places::add);
    }
    return places.stream().skip(walk.places()).findFirst();
  }
}
