package io.wirewatch.ingest.schedule;

import static io.wirewatch.contracts.ledger.Reason.BLOCKED;
import static io.wirewatch.contracts.ledger.Reason.CONSENT_WALL;
import static io.wirewatch.contracts.ledger.Reason.GONE;
import static io.wirewatch.contracts.ledger.Reason.NETWORK_DOWN;
import static io.wirewatch.contracts.ledger.Reason.NOT_FOUND;
import static io.wirewatch.contracts.ledger.Reason.RATE_LIMITED;
import static io.wirewatch.contracts.ledger.Reason.ROBOTS;
import static io.wirewatch.contracts.ledger.Reason.TERMS;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PollFailure;
import io.wirewatch.contracts.source.Relocation;
import io.wirewatch.contracts.source.SeenItem;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.source.SourceStateBuilder;
import io.wirewatch.ingest.schedule.Polled.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns what a poll brought into the next state of its source: the whole of our manners in time.
 *
 * <p>A pure function of the source, its state, the poll, the clock and the policy.
 */
public final class Transition {
  private static final int WITHOUT_VALIDATORS = 3;
  private static final int LEAST_SEEN = 100;
  private static final Duration NOT_FOUND_FIRST = Duration.ofHours(1);
  private static final int BACK_TO_THE_LIST = 8;
  private static final int LONGEST_DETAIL = 300;

  private final Source source;
  private final SourceState before;
  private final Instant now;
  private final Policy policy;

  private Transition(Source source, SourceState before, Instant now, Policy policy) {
    this.source = source;
    this.before = before;
    this.now = now;
    this.policy = policy;
  }

  /** The state of a source that was never polled. */
  public static SourceState fresh(Source source, Instant now, Policy policy) {
    Instant first =
        policy.exempts(source.url())
            ? now
            : now.plus(Jitter.within(policy.startSpread(), source.id()));
    return SourceState.builder()
        .sourceId(source.id())
        .url(source.url())
        .listedUrl(source.url())
        .health(Health.FRESH)
        .nextPollAt(first)
        .interval(policy.interval())
        .build();
  }

  /** The state after a poll. */
  public static SourceState after(
      Source source, SourceState before, Polled polled, Instant now, Policy policy) {
    Transition transition = new Transition(source, before, now, policy);
    if (polled instanceof Polled.Shown shown) {
      return transition.shown(shown);
    }
    if (polled instanceof Polled.Unchanged unchanged) {
      return transition.unchanged(unchanged);
    }
    return transition.failed((Polled.Failed) polled);
  }

  private SourceState shown(Polled.Shown shown) {
    boolean first = before.firstPollAt() == null;
    Validators validators = shown.validators();
    SourceStateBuilder after =
        succeeded(first ? 0 : shown.newItems(), shown.permanentUrl())
            .etag(validators.etag())
            .lastModified(validators.lastModified())
            .validatorsUrl(validators.any() ? validators.url() : null)
            .bodyHash(shown.bodyHash())
            .wish(shown.wish().wish())
            .lastFullAt(now)
            .withoutValidators(validators.any() ? 0 : before.withoutValidators() + 1)
            .seen(remembered(shown.items()))
            .newestItemAt(later(before.newestItemAt(), shown.newestItemAt()))
            .gaps(before.gaps() + (shown.gap() ? 1 : 0));
    if (first) {
      after.firstPollAt(now).lastNewsAt(later(null, shown.newestItemAt()));
    } else if (shown.newItems() > 0) {
      after.lastNewsAt(now).push(PushTrust.afterNews(before, now));
    }
    return scheduled(after, shown.waitAtLeast());
  }

  private SourceState unchanged(Polled.Unchanged unchanged) {
    SourceStateBuilder after = succeeded(0, unchanged.permanentUrl());
    if (unchanged.validators().lastModified() != null) {
      after.lastModified(unchanged.validators().lastModified());
    }
    if (unchanged.validators().etag() != null) {
      after.etag(unchanged.validators().etag());
    }
    return scheduled(after, unchanged.waitAtLeast());
  }

  private SourceStateBuilder succeeded(int newItems, String permanentUrl) {
    SourceStateBuilder after =
        before.toBuilder()
            .health(Health.OK)
            .lastPollAt(now)
            .lastSuccessAt(now)
            .failures(0)
            .hostHeldUntil(null)
            .newsPerDay(rate(newItems))
            .rhythm(
                Rhythm.read(before.rhythm(), now)
                    .passed(now, before.lastNewsAt(), before.lastSuccessAt())
                    .written());
    return relocated(after, permanentUrl);
  }

  private double rate(int newItems) {
    if (before.newsPerDay() == null || before.lastSuccessAt() == null) {
      return Cadence.rateFor(policy.interval());
    }
    return Cadence.rate(
        before.newsPerDay(), newItems, Duration.between(before.lastSuccessAt(), now));
  }

  /** A permanent redirect is believed only when several polls over some time have seen it. */
  private SourceStateBuilder relocated(SourceStateBuilder after, String to) {
    if (to == null || to.equals(before.url())) {
      return after.relocation(null);
    }
    Relocation known = before.relocation();
    Relocation seen =
        known != null && known.to().equals(to)
            ? new Relocation(to, known.polls() + 1, known.since())
            : new Relocation(to, 1, now);
    boolean old = !now.isBefore(seen.since().plus(policy.relocationAge()));
    return seen.polls() >= policy.relocationPolls() && old
        ? after.url(to).relocation(null)
        : after.relocation(seen);
  }

  private SourceState scheduled(SourceStateBuilder after, WaitHint hint) {
    SourceState learnt = after.build();
    boolean exempt = policy.exempts(source.url());
    Duration interval = interval(learnt, exempt);
    if (exempt) {
      return after.interval(interval).nextPollAt(now.plus(interval)).build();
    }
    WaitHint asked = hint.and(WaitHint.of(learnt.wish()));
    Duration wait = Cadence.clamp(asked.atLeast(), interval, policy.ceiling());
    Instant next = now.plus(Jitter.lengthen(wait, source.id(), now));
    next = asked.notSkipped(beforeTrustEnds(learnt, next));
    return after.interval(interval).nextPollAt(next).build();
  }

  private Duration interval(SourceState learnt, boolean exempt) {
    if (source.pollEvery() != null) {
      return exempt
          ? source.pollEvery()
          : Cadence.clamp(source.pollEvery(), policy.fastFloor(), policy.ceiling());
    }
    if (PushTrust.holds(learnt.push(), now)) {
      return policy.pushPollEvery();
    }
    boolean validators = learnt.withoutValidators() < WITHOUT_VALIDATORS;
    return Cadence.interval(learnt.newsPerDay(), validators, policy);
  }

  /**
   * A validator is trusted for a day, a push as long as its lease: the poll that checks comes in
   * time.
   */
  private Instant beforeTrustEnds(SourceState learnt, Instant next) {
    Instant ends =
        learnt.lastFullAt() == null ? next : learnt.lastFullAt().plus(policy.fullEvery());
    Instant first = ends.isAfter(now) && ends.isBefore(next) ? ends : next;
    boolean lapses =
        PushTrust.holds(learnt.push(), now) && learnt.push().leaseUntil().isBefore(first);
    return lapses ? learnt.push().leaseUntil() : first;
  }

  private SourceState failed(Polled.Failed failed) {
    Reason reason = failed.reason();
    boolean ours = reason == NETWORK_DOWN;
    int failures = before.failures() + (ours ? 0 : 1);
    SourceStateBuilder after =
        before.toBuilder()
            .lastPollAt(now)
            .failures(failures)
            .lastFailure(new PollFailure(reason, cut(failed.detail()), now));
    if (failures > 0 && failures % BACK_TO_THE_LIST == 0 && before.listedUrl() != null) {
      // What once was the new place may be gone: the list's own URL gets another chance.
      after.url(before.listedUrl()).relocation(null);
    }
    if (isBroken(reason)) {
      after.etag(null).lastModified(null).validatorsUrl(null);
    }
    if (reason == GONE) {
      return after.health(Health.GONE).nextPollAt(null).build();
    }
    Instant next = now.plus(Jitter.lengthen(wait(failed, failures), source.id(), now));
    if (reason == RATE_LIMITED && policy.holdHost()) {
      after.hostHeldUntil(next);
    }
    return after.health(ours ? before.health() : health(reason)).nextPollAt(next).build();
  }

  private Duration wait(Polled.Failed failed, int failures) {
    Duration ceiling = policy.ceiling();
    if (policy.exempts(source.url())) {
      return Backoff.after(failures, interval(before, true), policy.retryFirst());
    }
    Reason reason = failed.reason();
    if (reason == BLOCKED || reason == ROBOTS || reason == TERMS || reason == CONSENT_WALL) {
      return ceiling;
    }
    Duration first = reason == NOT_FOUND ? NOT_FOUND_FIRST : policy.retryFirst();
    Duration wait = Backoff.after(Math.max(failures, 1), first, ceiling);
    Duration asked = failed.retryAfter();
    return asked == null || asked.compareTo(wait) < 0 ? wait : Cadence.clamp(asked, wait, ceiling);
  }

  private static Health health(Reason reason) {
    return switch (reason) {
      case BLOCKED -> Health.BLOCKED;
      case ROBOTS -> Health.ROBOTS;
      case TERMS -> Health.DISABLED;
      default -> Health.FAILING;
    };
  }

  /** A body came and could not be used, so what it was validated by must not be sent back. */
  private static boolean isBroken(Reason reason) {
    return switch (reason) {
      case NOT_A_FEED, MALFORMED, TRUNCATED, TOO_LARGE, REDIRECT_NOT_A_FEED -> true;
      default -> false;
    };
  }

  /** Those shown now, then those that left the feed lately: a feed may show an item again. */
  private List<SeenItem> remembered(List<SeenItem> shown) {
    if (shown.isEmpty()) {
      return before.seen();
    }
    int bound = Math.min(policy.maxSeen(), Math.max(LEAST_SEEN, 2 * shown.size()));
    List<SeenItem> kept = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (List<SeenItem> items : List.of(shown, before.seen())) {
      for (SeenItem item : items) {
        if (kept.size() < bound && keys.add(item.key())) {
          kept.add(item);
        }
      }
    }
    return kept;
  }

  private Instant later(Instant one, Instant other) {
    Instant claimed = other != null && other.isAfter(now) ? now : other;
    return one == null || (claimed != null && claimed.isAfter(one)) ? claimed : one;
  }

  private static String cut(String detail) {
    return detail == null || detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, LONGEST_DETAIL);
  }
}
