package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.fetch.Answering;
import io.wirewatch.ingest.fetch.Answering.Sense;
import io.wirewatch.ingest.fetch.Asking;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.page.PageReading;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Candidate;
import io.wirewatch.ingest.publish.FeedAnswer;
import io.wirewatch.ingest.publish.Journal.Written;
import io.wirewatch.ingest.publish.Ledger;
import io.wirewatch.ingest.publish.PageIntake;
import io.wirewatch.ingest.publish.PageOrder;
import io.wirewatch.ingest.schedule.Agenda.Errand;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.ingest.work.RobotsGate.Verdict;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Fetches an article's page, one hop a step, and writes the candidate that comes of it. */
final class PageRunner {
  private static final int TRIES = 3;
  private static final Duration RETRY = Duration.ofSeconds(20);

  /** An alert must not wait for a page: longer than this, and the teaser goes out. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Kit kit;
  private final RobotsGate gate;

  PageRunner(Kit kit, RobotsGate gate) {
    this.kit = kit;
    this.gate = gate;
  }

  void run(Errand<Job> errand, Job.Page job) throws InterruptedException {
    Instant now = kit.clock().instant();
    Source source = kit.book().sourceOf(job.request());
    Verdict verdict = gate.ask(false, job.walk().url(), null, now);
    if (verdict instanceof Verdict.Wait) {
      gate.fetchFirst(errand, job, job.walk().url(), now);
    } else if (verdict instanceof Verdict.Shut shut) {
      kit.agenda().release(errand.hostKey(), now);
      giveUp(job, source, shut.reason(), shut.detail(), now);
    } else {
      ask(errand, job, source, ((Verdict.Open) verdict).crawlDelay());
    }
  }

  private void ask(Errand<Job> errand, Job.Page job, Source source, Duration crawlDelay)
      throws InterruptedException {
    Fetch fetch = Fetch.get(job.walk().url()).redirects(Fetch.Redirects.REPORT);
    fetch = fetch.causedBy(job.walk().cause() != null ? job.walk().cause() : job.request().cause());
    for (Map.Entry<String, String> header : Asking.forPage().entrySet()) {
      fetch = fetch.header(header.getKey(), header.getValue());
    }
    FetchResult result = kit.egress().fetch(fetch);
    Instant now = kit.clock().instant();
    Duration spacing = kit.policy().spacing(source, job.walk().url(), crawlDelay);
    kit.agenda().release(errand.hostKey(), now.plus(spacing));
    if (result instanceof FetchResult.Response response) {
      kit.network().answered(errand.hostKey(), now);
      answered(errand, job, source, response, now);
      return;
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    if (NetworkWatch.mayBeOurs(failed.reason())) {
      kit.network().unreachable(errand.hostKey(), now);
    }
    failed(job, source, failed.reason(), failed.detail(), RETRY, now);
  }

  private void answered(
      Errand<Job> errand, Job.Page job, Source source, FetchResult.Response response, Instant now) {
    Sense sense = Answering.of(response, now);
    if (sense instanceof Sense.Body) {
      PageReading reading =
          kit.pages().read(response.body(), FeedAnswer.headers(response), job.walk().url());
      Ledger ledger = new Ledger(source, now);
      Candidate candidate = intake(job, now, ledger).completed(reading, job.walk().url());
      write(job, new Batch(List.of(candidate), List.of(), ledger.dispositions(), null));
    } else if (sense instanceof Sense.Elsewhere elsewhere) {
      follow(errand, job, source, elsewhere, now);
    } else if (sense instanceof Sense.Refusal refusal) {
      Duration wait = refusal.retryAfter() == null ? RETRY : refusal.retryAfter();
      if (refusal.reason() == Reason.RATE_LIMITED && kit.policy().holdHost()) {
        kit.agenda().hold(errand.hostKey(), now.plus(wait));
      }
      failed(job, source, refusal.reason(), refusal.detail(), wait, now);
    } else {
      giveUp(job, source, Reason.HTTP_STATUS, "HTTP 304 that nobody asked for", now);
    }
  }

  /** A redirect within the host is another step; one to another host goes to that host's owner. */
  private void follow(
      Errand<Job> errand, Job.Page job, Source source, Sense.Elsewhere elsewhere, Instant now) {
    Walk.Next next = job.walk().follow(elsewhere.location(), elsewhere.permanent());
    if (next instanceof Walk.Next.End end) {
      giveUp(job, source, end.reason(), end.detail(), now);
      return;
    }
    Walk walk = ((Walk.Next.Step) next).walk();
    String hostKey = HostKey.of(walk.url());
    if (hostKey.equals(errand.hostKey())) {
      kit.agenda()
          .put(new Job.Page(job.ticket(), job.request(), job.firstPoll(), walk), hostKey, now);
      return;
    }
    PageRequest asked = job.request();
    PageRequest moved =
        new PageRequest(
            asked.sourceId(),
            asked.articleId(),
            walk.url(),
            walk.hops(),
            asked.candidate(),
            asked.requestedAt(),
            job.walk().url(),
            null);
    PageOrder order = new PageOrder(hostKey, moved, job.firstPoll());
    write(job, new Batch(List.of(), List.of(order), List.of(), null));
  }

  private void failed(
      Job.Page job, Source source, Reason reason, String detail, Duration wait, Instant now) {
    boolean patient = now.plus(wait).isBefore(job.request().requestedAt().plus(PATIENCE));
    if (reason.retriable() && patient && job.walk().tries() + 1 < TRIES) {
      Job again = new Job.Page(job.ticket(), job.request(), job.firstPoll(), job.walk().again());
      kit.agenda().put(again, HostKey.of(job.walk().url()), now.plus(wait));
    } else {
      giveUp(job, source, reason, detail, now);
    }
  }

  private void giveUp(Job.Page job, Source source, Reason reason, String detail, Instant now) {
    Ledger ledger = new Ledger(source, now);
    Candidate candidate = intake(job, now, ledger).teaser(reason, detail);
    write(job, new Batch(List.of(candidate), List.of(), ledger.dispositions(), null));
  }

  private PageIntake intake(Job.Page job, Instant now, Ledger ledger) {
    return new PageIntake(
        job.request().candidate(), job.firstPoll(), kit.identities().get(), now, ledger);
  }

  private void write(Job.Page job, Batch batch) {
    Written written = kit.journal().page(job.ticket(), batch);
    if (written == Written.DONE) {
      Tally.items(batch, kit.meters());
    } else if (written == Written.NOT_NOW) {
      Instant later = kit.clock().instant().plus(kit.policy().retryFirst());
      kit.agenda().put(job, HostKey.of(job.walk().url()), later);
    }
  }
}
