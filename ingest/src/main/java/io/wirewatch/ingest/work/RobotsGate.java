package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.RobotsVerdict;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.schedule.Agenda;
import io.wirewatch.ingest.source.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks robots.txt before every request, and has it fetched where it is not known yet. */
final class RobotsGate {
  private static final Duration VERDICT_HOLDS = Duration.ofDays(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Kit kit;
  private final Set<String> pending = ConcurrentHashMap.newKeySet();

  RobotsGate(Kit kit) {
    this.kit = kit;
  }

  /** What robots.txt says of a request. */
  sealed interface Verdict {
    /** Go, and leave this much time between requests. */
    record Open(Duration crawlDelay) implements Verdict {}

    /** Do not. */
    record Shut(Reason reason, String detail, Duration crawlDelay) implements Verdict {}

    /** Not known yet: the errand waits on the agenda. */
    record Wait() implements Verdict {}
  }

  /**
   * Judges a request.
   *
   * @param ignored whether robots.txt does not count here: the publisher gave leave
   * @param kept verdict of an earlier poll; absent where there was none
   */
  Verdict ask(boolean ignored, String url, RobotsVerdict kept, Instant now) {
    if (ignored || kit.policy().exempts(url)) {
      return new Verdict.Open(Duration.ZERO);
    }
    String location = Robots.locationFor(url);
    Robots rules = kit.robots().fresh(location, now);
    if (rules != null) {
      return judge(rules, url);
    }
    if (kept != null
        && url.equals(kept.url())
        && now.isBefore(kept.checkedAt().plus(VERDICT_HOLDS))) {
      return judge(kept.allowed(), kept.crawlDelay());
    }
    return new Verdict.Wait();
  }

  /** Puts an errand back until robots.txt is there, and has it fetched. */
  void fetchFirst(Agenda.Errand<Job> errand, Job job, String url, Instant now) {
    String location = Robots.locationFor(url);
    if (pending.add(location)) {
      Job.RobotsTxt robots = new Job.RobotsTxt(location, Walk.to(location));
      kit.agenda().put(robots, HostKey.of(location), Instant.EPOCH);
    }
    kit.agenda().put(job, errand.hostKey(), now.plus(LOOK_AGAIN));
    kit.agenda().release(errand.hostKey(), now);
  }

  /** The fetch of a robots.txt has ended. */
  void arrived(String location) {
    pending.remove(location);
  }

  private Verdict judge(Robots rules, String url) {
    if (rules.trouble() != null) {
      return new Verdict.Shut(rules.trouble(), rules.detail(), Duration.ZERO);
    }
    return judge(rules.allows(url), rules.crawlDelay());
  }

  private Verdict judge(boolean allowed, Duration crawlDelay) {
    Duration delay = crawlDelay == null ? Duration.ZERO : crawlDelay;
    if (!allowed) {
      return new Verdict.Shut(Reason.ROBOTS, "robots.txt forbids it", delay);
    }
    if (delay.compareTo(kit.policy().maxCrawlDelay()) > 0) {
      return new Verdict.Shut(
          Reason.ROBOTS, "robots.txt asks for " + delay.toSeconds() + " s between requests", delay);
    }
    return new Verdict.Open(delay);
  }
}
