package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Audits the newest stretch of the log again and again, and shows the balances as metrics. Each
 * audit reads only what came since the last; a stretch that has grown to twice the window is left
 * for a new one.
 */
public final class Auditor implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final ClientProperties clients;
  private final Duration every;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Map<String, Balance> books = Map.of();
  private volatile Instant auditedAt;
  private Thread thread;
  private AuditScan stretch;
  private Instant stretchEnds;

  /** An auditor that is not started yet. */
  public Auditor(ClientProperties clients, Duration every, Meters meters, InstantSource clock) {
    this.clients = clients;
    this.every = every;
    this.clock = clock;
    this.auditedAt = clock.instant();
    for (Label.Account account : Label.Account.values()) {
      meters.gauge(Metric.AUDIT_MISSING, () -> missing(account), account);
      for (Label.Entry entry : Label.Entry.values()) {
        meters.gauge(Metric.AUDITED, () -> side(account, entry), account, entry);
      }
    }
    meters.gauge(
        Metric.AUDIT_AGE, () -> Duration.between(auditedAt, this.clock.instant()).toMillis() / 1e3);
  }

  @Override
  public String name() {
    return "auditor";
  }

  @Override
  public void start() {
    thread = Daemons.start(name(), this::run);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join(1_000);
    }
  }

  private void run() {
    try {
      while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        audit();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private void audit() {
    try {
      List<Balance> found = stretch().balances();
      found.stream()
          .filter(one -> one.missing() != 0)
          .forEach(one -> LOG.error("{} records of {} left no trace", one.missing(), one.stage()));
      books = found.stream().collect(java.util.stream.Collectors.toMap(Balance::stage, one -> one));
      auditedAt = clock.instant();
    } catch (KafkaException e) {
      leave(); // What it has read of a topic may be a part.
      if (stopping.getCount() > 0) {
        LOG.warn("the audit could not be made: {}", e.getMessage());
      }
    }
  }

  private AuditScan stretch() {
    Instant now = clock.instant();
    if (stretch != null && now.isAfter(stretchEnds)) {
      leave();
    }
    if (stretch == null) {
      stretch = new AuditScan(clients, now.minus(WINDOW));
      stretchEnds = now.plus(WINDOW);
    }
    return stretch;
  }

  private void leave() {
    if (stretch != null) {
      stretch.close();
      stretch = null;
    }
  }

  private double missing(Label.Account account) {
    Balance book = books.get(Label.spelling(account));
    return book == null ? Double.NaN : book.missing();
  }

  private double side(Label.Account account, Label.Entry entry) {
    Balance book = books.get(Label.spelling(account));
    if (book == null) {
      return Double.NaN;
    }
    return switch (entry) {
      case IN -> book.in();
      case OUT -> book.out();
      case HELD -> sum(book.held());
      case FAILED -> sum(book.failed());
      case PENDING -> book.pending();
    };
  }

  private static double sum(Map<String, Long> byReason) {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
