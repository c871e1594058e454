package io.wirewatch.ingest.work;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.schedule.Agenda.Errand;
import io.wirewatch.ingest.schedule.Transition;
import io.wirewatch.ingest.source.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends workers out for what is due: one thread looks at the agenda, a bounded number of workers
 * speak to servers. A slow server holds up its worker and nobody else.
 */
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LONGEST_NAP = Duration.ofMillis(250);
  private static final Duration QUEUE_AGAIN = Duration.ofSeconds(1);
  private static final long TIDY_EVERY = 1_000;

  private final Kit kit;
  private final Errands errands;
  private final Semaphore free;
  private final Semaphore slow;
  private final ThreadPoolExecutor workers;
  private final Thread dispatcher;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /** Rounds with so many workers. */
  public Rounds(Kit kit, int workers) {
    this.kit = kit;
    this.errands = new Errands(kit);
    this.free = new Semaphore(workers);
    this.slow = new Semaphore(Math.max(1, workers / 2));
    // The semaphore bounds them: a worker gives its place back a moment before it is idle again.
    this.workers =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "ingest-worker"));
    this.dispatcher = daemon(this::dispatch, "ingest-rounds");
  }

  /** Begins. */
  public void start() {
    dispatcher.start();
  }

  /** Ends; exchanges that are under way are cut off. */
  public void stop() throws InterruptedException {
    stopping = true;
    dispatcher.interrupt();
    dispatcher.join(1_000);
    workers.shutdownNow();
    workers.awaitTermination(2, TimeUnit.SECONDS);
  }

  /** Keeps the state of a source as the log has it. */
  public void restore(String sourceId, byte[] state) {
    kit.book().restore(sourceId, state);
  }

  /** Takes over a source from another owner: its host first rests for one spacing. */
  public void take(Source source) {
    if (HostKey.isUsable(source.url())) {
      Duration rest = kit.policy().spacing(source, source.url(), Duration.ZERO);
      kit.agenda().hold(HostKey.of(source.url()), kit.clock().instant().plus(rest));
    }
    put(source);
  }

  /** Takes a source into the rounds, or what changed of it; one without a usable URL stays out. */
  public void put(Source source) {
    if (!HostKey.isUsable(source.url())) {
      LOG.atWarn()
          .addKeyValue("source", source.id())
          .addKeyValue("url", source.url())
          .log("not polled: its URL cannot be used");
      return;
    }
    Optional<Source> former = kit.book().source(source.id());
    kit.book().put(source);
    plan(source);
    former.filter(f -> !source.enabled() || !f.url().equals(source.url())).ifPresent(this::inherit);
  }

  /** Another source of the same URL, if there is one, is polled in place of one that left. */
  private void inherit(Source former) {
    kit.book().pollerOf(former.url()).ifPresent(this::plan);
  }

  private void plan(Source source) {
    Job.Poll job = new Job.Poll(source.id(), null);
    if (!source.enabled()) {
      kit.agenda().remove(job);
      return;
    }
    Source poller = kit.book().pollerOf(source.url()).orElse(source);
    if (!poller.id().equals(source.id())) {
      LOG.atWarn()
          .addKeyValue("source", source.id())
          .addKeyValue("twin", poller.id())
          .log("not polled: another source polls the same URL");
      kit.agenda().remove(job);
      return;
    }
    Instant now = kit.clock().instant();
    SourceHead state = headOf(source, now);
    String hostKey = HostKey.of(state.url());
    if (state.hostHeldUntil() != null) {
      kit.agenda().hold(hostKey, state.hostHeldUntil());
    }
    // One that is under way puts itself on the agenda when it ends.
    if (state.nextPollAt() != null && !underWay.contains(job.name())) {
      kit.agenda().put(job, hostKey, state.nextPollAt());
    }
    PushRunner.schedule(kit, source.id(), state.push(), now);
  }

  /** The state that is known of a source; a fresh one where there is none for this URL. */
  private SourceHead headOf(Source source, Instant now) {
    Optional<SourceHead> known = kit.book().head(source.id());
    if (known.isPresent() && source.url().equals(known.get().listedUrl())) {
      return known.get();
    }
    SourceState fresh = Transition.fresh(source, now, kit.policy());
    kit.book().put(fresh);
    return SourceHead.of(fresh);
  }

  /** Takes a source out of the rounds. */
  public void remove(String sourceId) {
    kit.agenda().remove(new Job.Poll(sourceId, null));
    kit.agenda().remove(new Job.Subscribe(sourceId, null));
    Optional<Source> former = kit.book().source(sourceId);
    kit.book().remove(sourceId);
    former.ifPresent(this::inherit);
  }

  /** Polls a source soon, because somebody asks for it or its hub says that there is news. */
  public void refresh(String sourceId) {
    Instant now = kit.clock().instant();
    Optional<SourceState> state = kit.book().state(sourceId);
    boolean lately =
        state.map(SourceState::lastPollAt).stream()
            .anyMatch(at -> at.plus(kit.policy().manualFloor()).isAfter(now));
    if (state.isPresent() && !lately) {
      kit.agenda().put(new Job.Poll(sourceId, null), HostKey.of(state.get().url()), now);
    }
  }

  /** Takes note of what a hub told us. */
  public void put(Job.Notice notice) {
    Instant now = kit.clock().instant();
    String hostKey =
        kit.book().source(notice.sourceId()).map(s -> HostKey.of(s.url())).orElse("unknown");
    kit.agenda().put(notice, hostKey, now);
  }

  /** Takes the pages of a partition out of the rounds. */
  public void removePages(int partition) {
    kit.agenda()
        .removeIf(
            job ->
                job instanceof Job.Page page && page.ticket().partition() == partition
                    || job instanceof Job.Notice notice
                        && notice.ticket().partition() == partition);
  }

  /** Adds a page to fetch. */
  public void put(Job.Page page) {
    if (!underWay.contains(page.name())) {
      kit.agenda().put(page, HostKey.of(page.walk().url()), kit.clock().instant());
    }
  }

  private void dispatch() {
    long taken = 0;
    while (!stopping) {
      try {
        free.acquire();
        Instant now = kit.clock().instant();
        Optional<Errand<Job>> errand = kit.agenda().take(now);
        if (errand.isEmpty()) {
          free.release();
          if (taken++ % TIDY_EVERY == 0) {
            kit.agenda().tidy(now);
          }
          nap(now);
        } else {
          send(errand.get(), now);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RejectedExecutionException e) {
        LOG.debug("an errand came after the end of the rounds");
        return;
      }
    }
  }

  /** Servers that kept us waiting last time take up half of the workers at most. */
  private void send(Errand<Job> errand, Instant now) {
    Job job = errand.what();
    boolean careful = job instanceof Job.Poll poll && kit.book().isSlow(poll.sourceId());
    if (careful && !slow.tryAcquire()) {
      kit.agenda().put(job, errand.hostKey(), now.plus(QUEUE_AGAIN));
      kit.agenda().release(errand.hostKey(), now);
      free.release();
      return;
    }
    underWay.add(job.name());
    workers.execute(
        () -> {
          work(errand);
          if (careful) {
            slow.release();
          }
        });
  }

  private void nap(Instant now) throws InterruptedException {
    Duration wait = kit.agenda().nextAt().map(at -> Duration.between(now, at)).orElse(LONGEST_NAP);
    long millis = Math.min(Math.max(wait.toMillis(), 1), LONGEST_NAP.toMillis());
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  private void work(Errand<Job> errand) {
    try {
      errands.run(errand);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(errand.what().name());
      free.release();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
