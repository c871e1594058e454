package io.wirewatch.alerting.deliver;

import java.time.Duration;
import java.time.Instant;

/** Whether an endpoint is tried at all; each change gives a new state. */
public sealed interface Circuit {
  /** Failures in a row that open the circuit. */
  int THRESHOLD = 5;

  /** A new endpoint. */
  Circuit CLOSED = new Closed(0);

  /** The earliest instant of the next attempt. */
  Instant triedFrom();

  /** The state after an attempt that was answered well. */
  default Circuit succeeded() {
    return CLOSED;
  }

  /** The state after an attempt that failed. */
  Circuit failed(Instant now);

  /** The state after the endpoint asked for a pause. */
  default Circuit asked(Instant until) {
    return new Open(until, Open.SHORTEST);
  }

  /**
   * All deliveries are tried.
   *
   * @param failures failures in a row
   */
  record Closed(int failures) implements Circuit {

    @Override
    public Instant triedFrom() {
      return Instant.MIN;
    }

    @Override
    public Circuit failed(Instant now) {
      return failures + 1 < THRESHOLD
          ? new Closed(failures + 1)
          : new Open(now.plus(Open.SHORTEST), Open.SHORTEST);
    }
  }

  /**
   * Nothing is tried until an instant; then one delivery is the probe.
   *
   * @param until when the probe is due
   * @param pause length of this pause; it doubles with each failed probe
   */
  record Open(Instant until, Duration pause) implements Circuit {
    static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public Instant triedFrom() {
      return until;
    }

    @Override
    public Circuit failed(Instant now) {
      Duration doubled = pause.multipliedBy(2);
      Duration next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
      return new Open(now.plus(next), next);
    }
  }
}
