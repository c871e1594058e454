package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Push;
import io.wirewatch.contracts.source.RobotsVerdict;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.fetch.Answering;
import io.wirewatch.ingest.fetch.Answering.Sense;
import io.wirewatch.ingest.fetch.Asking;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.FeedAnswer;
import io.wirewatch.ingest.publish.Intake.Taken;
import io.wirewatch.ingest.publish.Journal.Written;
import io.wirewatch.ingest.publish.Ledger;
import io.wirewatch.ingest.publish.SourceNotes;
import io.wirewatch.ingest.publish.Terms;
import io.wirewatch.ingest.schedule.Agenda.Errand;
import io.wirewatch.ingest.schedule.Polled;
import io.wirewatch.ingest.schedule.Transition;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.ingest.websub.HubLinks;
import io.wirewatch.ingest.work.RobotsGate.Verdict;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a source, one hop a step, and writes what came of it. */
final class PollRunner {
  private static final Logger LOG = LoggerFactory.getLogger(PollRunner.class);

  /**
   * Before a host is blamed for being unreachable it gets a second chance, and so does our network.
   */
  private static final Duration SECOND_TRY = Duration.ofSeconds(10);

  private final Kit kit;
  private final RobotsGate gate;

  PollRunner(Kit kit, RobotsGate gate) {
    this.kit = kit;
    this.gate = gate;
  }

  void run(Errand<Job> errand, Job.Poll job) throws InterruptedException {
    Instant now = kit.clock().instant();
    Optional<Source> listed = kit.book().source(job.sourceId()).filter(Source::enabled);
    if (listed.isEmpty()) {
      kit.agenda().release(errand.hostKey(), now);
      return;
    }
    Source source = listed.get();
    SourceState state =
        kit.book().state(source.id()).orElseGet(() -> Transition.fresh(source, now, kit.policy()));
    Walk walk = job.walk() != null ? job.walk() : Walk.to(state.url());
    Poll poll = new Poll(errand, source, state, walk);
    if (Terms.of(source) == Terms.NONE) {
      kit.agenda().release(errand.hostKey(), now);
      finish(poll, new Polled.Failed(Reason.TERMS, "terms: none"), now);
      return;
    }
    // Leave is given for a feed; a page of links is read like any other page.
    boolean ignored = source.ignoreRobots() && source.kind() != SourceKind.LISTING;
    Verdict verdict = gate.ask(ignored, walk.url(), state.robots(), now);
    if (verdict instanceof Verdict.Wait) {
      gate.fetchFirst(errand, new Job.Poll(source.id(), walk), walk.url(), now);
    } else if (verdict instanceof Verdict.Shut shut) {
      kit.agenda().release(errand.hostKey(), now);
      boolean said = shut.reason() == Reason.ROBOTS;
      Poll judged = said ? poll.robots(shut.crawlDelay(), false, now) : poll;
      failed(judged, shut.reason(), shut.detail(), now);
    } else {
      ask(poll.robots(((Verdict.Open) verdict).crawlDelay(), true, now), verdict, now);
    }
  }

  private void ask(Poll poll, Verdict verdict, Instant now) throws InterruptedException {
    Fetch fetch = Fetch.get(poll.walk.url()).redirects(Fetch.Redirects.REPORT);
    if (poll.walk.cause() != null) {
      fetch = fetch.causedBy(poll.walk.cause());
    }
    Map<String, String> headers =
        Asking.forFeed(poll.state, poll.walk.url(), now, kit.policy().fullEvery());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      fetch = fetch.header(header.getKey(), header.getValue());
    }
    FetchResult result = kit.egress().fetch(fetch);
    Instant answeredAt = kit.clock().instant();
    Duration spacing =
        kit.policy().spacing(poll.source, poll.walk.url(), ((Verdict.Open) verdict).crawlDelay());
    kit.agenda().release(poll.errand.hostKey(), answeredAt.plus(spacing));
    if (result instanceof FetchResult.Response response) {
      kit.network().answered(poll.errand.hostKey(), answeredAt);
      answered(poll, response, answeredAt);
    } else {
      FetchResult.Failed none = (FetchResult.Failed) result;
      failed(poll, none.reason(), none.detail(), answeredAt);
    }
  }

  private void answered(Poll poll, FetchResult.Response response, Instant now) {
    Sense sense = Answering.of(response, now);
    if (sense instanceof Sense.Elsewhere elsewhere) {
      follow(poll, elsewhere.location(), elsewhere.permanent(), now);
    } else if (sense instanceof Sense.Refusal refusal) {
      // Gone is final only from the source's own URL, not from where it sends us today.
      boolean elsewhereGone = refusal.reason() == Reason.GONE && poll.walk.hops() > 0;
      Reason reason = elsewhereGone ? Reason.NOT_FOUND : refusal.reason();
      finish(poll, new Polled.Failed(reason, refusal.detail(), refusal.retryAfter()), now);
    } else {
      read(poll, response, sense instanceof Sense.NotModified, now);
    }
  }

  private void read(Poll poll, FetchResult.Response response, boolean unchanged, Instant now) {
    Ledger ledger = new Ledger(poll.source, now);
    FeedAnswer answer = new FeedAnswer(poll.source, poll.state, poll.walk, response, now, ledger);
    if (unchanged) {
      finish(poll.hub(answer.hub()), answer.unchanged(), null, ledger, now);
      return;
    }
    FeedAnswer.Read read = answer.read(kit.reader(), kit.identities().get());
    if (read instanceof FeedAnswer.Read.Elsewhere elsewhere) {
      follow(poll, elsewhere.url(), poll.source.kind() == SourceKind.SITE, now);
      return;
    }
    FeedAnswer.Read.Done done = (FeedAnswer.Read.Done) read;
    if (done.polled() instanceof Polled.Failed failed && poll.searches()) {
      finish(poll, failed, now);
    } else {
      finish(poll.hub(answer.hub()), done.polled(), done.taken(), ledger, now);
    }
  }

  private void follow(Poll poll, String location, boolean permanent, Instant now) {
    Walk.Next next = poll.walk.follow(location, permanent);
    if (next instanceof Walk.Next.Step step) {
      again(poll, step.walk(), now);
    } else {
      Walk.Next.End end = (Walk.Next.End) next;
      finish(poll, new Polled.Failed(end.reason(), end.detail()), now);
    }
  }

  private void failed(Poll poll, Reason reason, String detail, Instant now) {
    if (!NetworkWatch.mayBeOurs(reason)) {
      finish(poll, new Polled.Failed(reason, detail), now);
      return;
    }
    boolean ours = kit.network().unreachable(poll.errand.hostKey(), now);
    if (poll.walk.tries() == 0) {
      again(poll, poll.walk.again(), now.plus(SECOND_TRY));
    } else if (ours) {
      finish(poll, new Polled.Failed(Reason.NETWORK_DOWN, "no host can be reached"), now);
    } else {
      finish(poll, new Polled.Failed(reason, detail), now);
    }
  }

  private void again(Poll poll, Walk walk, Instant at) {
    kit.agenda().put(new Job.Poll(poll.source.id(), walk), HostKey.of(walk.url()), at);
  }

  private void finish(Poll poll, Polled.Failed found, Instant now) {
    Polled.Failed failed = found;
    if (poll.searches() && UsualPlaces.mayHold(poll.walk, found.reason())) {
      Optional<String> place = UsualPlaces.next(poll.source, poll.walk, kit.robots(), now);
      if (place.isPresent()) {
        again(poll, poll.walk.toPlace(place.get(), poll.source.url()), now);
        return;
      }
      failed =
          new Polled.Failed(
              Reason.NOT_A_FEED, "the site names no feed, and none lies at the usual places");
    }
    LOG.atInfo()
        .addKeyValue("source", poll.source.id())
        .addKeyValue("url", poll.walk.url())
        .addKeyValue("reason", failed.reason().wireName())
        .addKeyValue("detail", failed.detail())
        .log("poll failed");
    finish(poll, failed, null, new Ledger(poll.source, now), now);
  }

  private void finish(Poll poll, Polled polled, Taken taken, Ledger ledger, Instant now) {
    synchronized (kit.book().lock(poll.source.id())) {
      Push push = kit.book().state(poll.source.id()).map(SourceState::push).orElse(null);
      SourceState before =
          poll.state.toBuilder().push(PushRunner.planned(push, poll.hub, now)).build();
      SourceState after =
          Transition.after(poll.source, before, polled, now, kit.policy()).toBuilder()
              .robots(poll.robots)
              .build();
      if (poll.walk.places() > 0 && polled instanceof Polled.Shown) {
        after = after.toBuilder().url(poll.walk.url()).relocation(null).build();
      }
      SourceNotes.add(poll.state, after, ledger);
      Batch batch = Batch.of(taken, ledger, after);
      Written written = kit.journal().poll(HostKey.of(poll.source.url()), batch);
      switch (written) {
        case DONE -> {
          kit.book().put(after);
          schedule(after, now);
          count(polled, batch);
        }
        // What was not written is not known: the same request brings it again.
        case NOT_NOW -> again(poll, Walk.to(poll.state.url()), now.plus(kit.policy().retryFirst()));
        case NOT_OURS -> kit.book().remove(poll.source.id());
      }
    }
  }

  private void schedule(SourceState after, Instant now) {
    PushRunner.schedule(kit, after.sourceId(), after.push(), now);
    String hostKey = HostKey.of(after.url());
    if (after.hostHeldUntil() != null) {
      kit.agenda().hold(hostKey, after.hostHeldUntil());
    }
    if (after.nextPollAt() != null) {
      kit.agenda().put(new Job.Poll(after.sourceId(), null), hostKey, after.nextPollAt());
    }
  }

  private void count(Polled polled, Batch batch) {
    if (polled instanceof Polled.Failed failed) {
      kit.meters().count(Metric.POLLS, Label.Result.FAILED);
      kit.meters().count(Metric.POLL_FAILURES, failed.reason());
    } else {
      kit.meters().count(Metric.POLLS, Label.Result.OK);
    }
    Tally.items(batch, kit.meters());
  }

  /** A poll on its way. */
  private record Poll(
      Errand<Job> errand,
      Source source,
      SourceState state,
      Walk walk,
      RobotsVerdict robots,
      Optional<HubLinks> hub) {
    Poll(Errand<Job> errand, Source source, SourceState state, Walk walk) {
      this(errand, source, state, walk, state.robots(), Optional.empty());
    }

    /** Only what was said of the source's own URL is kept. */
    Poll robots(Duration crawlDelay, boolean allowed, Instant now) {
      if (!walk.url().equals(state.url())
          || robots != null
              && robots.url().equals(walk.url())
              && robots.allowed() == allowed
              && now.isBefore(robots.checkedAt().plus(Duration.ofDays(1)))) {
        return this;
      }
      RobotsVerdict verdict = new RobotsVerdict(walk.url(), allowed, crawlDelay, now);
      return new Poll(errand, source, state, walk, verdict, hub);
    }

    /** Whether it is about a site whose feed is not found yet. */
    boolean searches() {
      return source.kind() == SourceKind.SITE && source.url().equals(state.url());
    }

    Poll hub(Optional<HubLinks> named) {
      return new Poll(errand, source, state, walk, robots, named);
    }
  }
}
