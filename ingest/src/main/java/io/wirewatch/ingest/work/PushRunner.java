package io.wirewatch.ingest.work;

import io.wirewatch.contracts.source.Push;
import io.wirewatch.contracts.source.PushNotice;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Journal.Written;
import io.wirewatch.ingest.schedule.Agenda.Errand;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.ingest.websub.HubLinks;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscribes at hubs, renews leases before they end, and takes note of what hubs tell. */
final class PushRunner {
  private static final Logger LOG = LoggerFactory.getLogger(PushRunner.class);
  private static final Duration ASK_AGAIN = Duration.ofDays(1);
  private static final double RENEW_AT = 0.8;

  /** A hub that does not verify is not asked faster and faster while the old lease runs out. */
  private static final Duration LEAST = Duration.ofMinutes(5);

  private final Kit kit;

  PushRunner(Kit kit) {
    this.kit = kit;
  }

  /** The subscription after a poll that named a hub, or named it no more; null for none. */
  static Push planned(Push known, Optional<HubLinks> named, Instant now) {
    if (named.isEmpty()) {
      return known;
    }
    HubLinks links = named.get();
    boolean same =
        known != null && known.hub().equals(links.hub()) && known.topic().equals(links.topic());
    return same ? known : new Push(links.hub(), links.topic(), null, null, null);
  }

  /** When a subscription has to be asked for, or renewed. */
  static Instant dueAt(Push push, Instant now) {
    if (push.requestedAt() == null) {
      return now;
    }
    if (push.leaseUntil() == null || push.leaseUntil().isBefore(push.requestedAt())) {
      return push.requestedAt().plus(ASK_AGAIN);
    }
    Duration lease = Duration.between(push.requestedAt(), push.leaseUntil());
    Duration wait = Duration.ofMillis((long) (lease.toMillis() * RENEW_AT));
    return push.requestedAt().plus(wait.compareTo(LEAST) < 0 ? LEAST : wait);
  }

  /** Puts the next request to a source's hub on the agenda, where there is a hub and we may. */
  static void schedule(Kit kit, String sourceId, Push push, Instant now) {
    if (kit.subscriber() != null && push != null && HostKey.isUsable(push.hub())) {
      kit.agenda()
          .put(new Job.Subscribe(sourceId, push.hub()), HostKey.of(push.hub()), dueAt(push, now));
    }
  }

  void subscribe(Errand<Job> errand, Job.Subscribe job) throws InterruptedException {
    Instant now = kit.clock().instant();
    Optional<Source> source = kit.book().source(job.sourceId()).filter(Source::enabled);
    Optional<SourceState> state = kit.book().state(job.sourceId());
    Subscriber subscriber = kit.subscriber();
    if (source.isEmpty() || state.isEmpty() || state.get().push() == null || subscriber == null) {
      kit.agenda().release(errand.hostKey(), now);
      return;
    }
    Push push = state.get().push();
    byte[] form = subscriber.request(job.sourceId(), push.topic());
    FetchResult result =
        kit.egress()
            .fetch(
                Fetch.post(push.hub(), "application/x-www-form-urlencoded", form)
                    .causedBy(state.get().url()));
    Instant answeredAt = kit.clock().instant();
    kit.agenda().release(errand.hostKey(), answeredAt.plus(kit.policy().spacing()));
    boolean accepted =
        result instanceof FetchResult.Response response && response.status() / 100 == 2;
    LOG.atInfo()
        .addKeyValue("source", job.sourceId())
        .addKeyValue("hub", push.hub())
        .addKeyValue("accepted", accepted)
        .log("asked a hub to tell of news");
    write(
        source.get(),
        null,
        asked ->
            new Push(
                asked.hub(), asked.topic(), answeredAt, asked.leaseUntil(), asked.lastPushAt()));
  }

  void note(Errand<Job> errand, Job.Notice job) {
    Instant now = kit.clock().instant();
    kit.agenda().release(errand.hostKey(), now);
    Optional<Source> source = kit.book().source(job.sourceId());
    PushNotice notice = job.notice();
    if (source.isEmpty()) {
      kit.journal().page(job.ticket(), new Batch(List.of(), List.of(), List.of(), null));
      return;
    }
    write(source.get(), job, push -> noted(push, notice, now));
  }

  private static Push noted(Push push, PushNotice notice, Instant now) {
    if (!push.topic().equals(notice.topic())) {
      return push;
    }
    return notice.leaseSeconds() == null
        ? new Push(push.hub(), push.topic(), push.requestedAt(), push.leaseUntil(), now)
        : new Push(
            push.hub(),
            push.topic(),
            push.requestedAt(),
            now.plusSeconds(notice.leaseSeconds()),
            push.lastPushAt());
  }

  /** Changes the subscription in a source's state, and what follows from it. */
  private void write(Source source, Job.Notice job, UnaryOperator<Push> change) {
    Instant now = kit.clock().instant();
    synchronized (kit.book().lock(source.id())) {
      SourceState before = kit.book().state(source.id()).orElse(null);
      Batch nothing = new Batch(List.of(), List.of(), List.of(), null);
      if (before == null || before.push() == null) {
        if (job != null) {
          kit.journal().page(job.ticket(), nothing);
        }
        return;
      }
      boolean news = job != null && job.notice().leaseSeconds() == null;
      SourceState after =
          before.toBuilder()
              .push(change.apply(before.push()))
              .nextPollAt(news ? soon(before, now) : before.nextPollAt())
              .build();
      Batch batch = new Batch(List.of(), List.of(), List.of(), after);
      Written written =
          job == null
              ? kit.journal().poll(HostKey.of(source.url()), batch)
              : kit.journal().page(job.ticket(), batch);
      if (written == Written.DONE) {
        kit.book().put(after);
        schedule(kit, source.id(), after.push(), now);
        if (news) {
          kit.agenda()
              .put(new Job.Poll(source.id(), null), HostKey.of(after.url()), after.nextPollAt());
        }
      }
    }
  }

  /** A push is polled for at once, but a hub cannot make us hurry its publisher. */
  private Instant soon(SourceState state, Instant now) {
    Instant floor =
        state.lastPollAt() == null ? now : state.lastPollAt().plus(kit.policy().fastFloor());
    return floor.isAfter(now) ? floor : now;
  }
}
