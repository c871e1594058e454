package io.wirewatch.runtime.egress;

import io.wirewatch.runtime.egress.FetchResult.Failed;
import io.wirewatch.runtime.egress.FetchResult.Response;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * The only way out to the network.
 *
 * <p>It connects to public addresses and to ranges that the operator allows, checks each hop and
 * the very connection, ends an exchange at its deadline, and never keeps more bytes than the caps.
 * Thread-safe: each call blocks its own thread only. It sends no cookies and no credentials, uses
 * no proxy, and keeps no connection.
 */
public final class Egress implements AutoCloseable {
  private static final int MAX_LOOKUPS = 64;

  private final AddressRules rules;
  private final String userAgent;
  private final NameLookup names;
  private final SSLContext tls;
  private final Meters meters;
  private final Semaphore turns;
  private final ScheduledThreadPoolExecutor clock;
  private final ThreadPoolExecutor lookups;

  /** A door by these settings. */
  public static Egress by(Settings settings, Meters meters) {
    return new Egress(
        new AddressRules(settings.get(EgressSettings.ALLOWED)),
        EgressSettings.userAgent(settings),
        settings.get(EgressSettings.PARALLEL),
        NameLookup.system(),
        systemTls(),
        meters);
  }

  Egress(
      AddressRules rules,
      String userAgent,
      int parallel,
      NameLookup names,
      SSLContext tls,
      Meters meters) {
    this.rules = rules;
    this.userAgent = userAgent;
    this.names = names;
    this.tls = tls;
    this.meters = meters;
    turns = new Semaphore(parallel);
    clock = new ScheduledThreadPoolExecutor(1, Daemons.named("egress-deadlines"));
    clock.setRemoveOnCancelPolicy(true);
    lookups =
        new ThreadPoolExecutor(
            0,
            MAX_LOOKUPS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Daemons.named("egress-lookup"));
  }

  /**
   * Asks a server and reads its whole answer; never throws for what a server does.
   *
   * @throws InterruptedException where the thread is interrupted while it waits for its turn
   */
  public FetchResult fetch(Fetch fetch) throws InterruptedException {
    turns.acquire();
    FetchResult result;
    try {
      result = new Exchange(fetch, this).run();
    } finally {
      turns.release();
    }
    meters.time(Metric.EGRESS_TIME, result.took());
    if (result instanceof Response response) {
      meters.count(Metric.EGRESS_EXCHANGES, Label.Result.OK);
      meters.add(Metric.EGRESS_BYTES, response.body().length);
    } else if (result instanceof Failed failed) {
      meters.count(Metric.EGRESS_EXCHANGES, Label.Result.FAILED);
      meters.count(Metric.EGRESS_FAILURES, failed.reason());
    }
    return result;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    lookups.shutdownNow();
  }

  AddressRules rules() {
    return rules;
  }

  String userAgent() {
    return userAgent;
  }

  SSLContext tls() {
    return tls;
  }

  ScheduledExecutorService clock() {
    return clock;
  }

  /** Looks a name up, within a time that the system's resolver itself does not keep to. */
  List<InetAddress> lookUp(String host, Duration within)
      throws UnknownHostException, SocketTimeoutException {
    Future<List<InetAddress>> found;
    try {
      found = lookups.submit(() -> names.lookup(host));
    } catch (RejectedExecutionException e) {
      throw new SocketTimeoutException("all look-ups are stuck");
    }
    try {
      return found.get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } catch (TimeoutException e) {
      found.cancel(true);
      throw new SocketTimeoutException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException(host);
    }
  }

  private static SSLContext systemTls() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no TLS in this Java runtime", e);
    }
  }
}
