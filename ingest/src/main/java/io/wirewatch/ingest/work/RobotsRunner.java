package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.fetch.Answering;
import io.wirewatch.ingest.fetch.Answering.Sense;
import io.wirewatch.ingest.fetch.Asking;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.robots.Robots;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.Agenda;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Fetches a robots.txt, one hop a step. */
final class RobotsRunner {
  private static final int MAX_HOPS = 5;
  private static final int MB = 1 << 20;
  private static final Fetch.Limits LIMITS =
      new Fetch.Limits(Duration.ofSeconds(15), Duration.ofSeconds(5), MB, 2 * MB);

  private final Kit kit;
  private final RobotsGate gate;

  RobotsRunner(Kit kit, RobotsGate gate) {
    this.kit = kit;
    this.gate = gate;
  }

  void run(Agenda.Errand<Job> errand, Job.RobotsTxt job) throws InterruptedException {
    RobotsCache.Kept kept = job.walk().hops() == 0 ? kit.robots().stale(job.location()) : null;
    Fetch fetch = Fetch.get(job.walk().url()).within(LIMITS).redirects(Fetch.Redirects.REPORT);
    if (job.walk().cause() != null) {
      fetch = fetch.causedBy(job.walk().cause());
    }
    Map<String, String> headers = Asking.forRobots(kept == null ? null : kept.etag());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      fetch = fetch.header(header.getKey(), header.getValue());
    }
    FetchResult result = kit.egress().fetch(fetch);
    Instant now = kit.clock().instant();
    kit.agenda().release(errand.hostKey(), now.plus(kit.policy().spacing()));
    if (result instanceof FetchResult.Response response) {
      kit.network().answered(errand.hostKey(), now);
      answered(job, response, kept, now);
    } else {
      FetchResult.Failed failed = (FetchResult.Failed) result;
      if (NetworkWatch.mayBeOurs(failed.reason())) {
        kit.network().unreachable(errand.hostKey(), now);
      }
      unanswered(job, failed.reason(), failed.detail(), now);
    }
  }

  private void answered(
      Job.RobotsTxt job, FetchResult.Response response, RobotsCache.Kept kept, Instant now) {
    Sense sense = Answering.of(response, now);
    if (sense instanceof Sense.Body) {
      String type = response.headers().first("Content-Type").orElse("text/plain");
      Robots rules = Robots.of(response.body(), type, job.walk().url(), kit.agent());
      known(job, rules, response.headers().first("ETag").orElse(null), now);
    } else if (sense instanceof Sense.NotModified && kept != null) {
      known(job, kept.rules(), kept.etag(), now);
    } else if (Robots.saysAbsent(response.status())) {
      known(job, Robots.absent(), null, now);
    } else if (sense instanceof Sense.Elsewhere elsewhere) {
      follow(job, elsewhere, now);
    } else {
      unanswered(job, Reason.HTTP_STATUS, "HTTP " + response.status(), now);
    }
  }

  private void follow(Job.RobotsTxt job, Sense.Elsewhere elsewhere, Instant now) {
    Walk.Next next = job.walk().follow(elsewhere.location(), elsewhere.permanent());
    if (next instanceof Walk.Next.Step step && step.walk().hops() <= MAX_HOPS) {
      Job hop = new Job.RobotsTxt(job.location(), step.walk());
      kit.agenda().put(hop, HostKey.of(step.walk().url()), Instant.EPOCH);
    } else {
      // RFC 9309, 2.3.1.2: beyond five hops the file may be taken to be absent.
      known(job, Robots.absent(), null, now);
    }
  }

  private void known(Job.RobotsTxt job, Robots rules, String etag, Instant now) {
    kit.robots().answered(job.location(), rules, etag, now);
    gate.arrived(job.location());
  }

  private void unanswered(Job.RobotsTxt job, Reason reason, String detail, Instant now) {
    kit.robots().unanswered(job.location(), Robots.unanswered(reason, detail), now);
    gate.arrived(job.location());
  }
}
