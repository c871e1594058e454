package io.wirewatch.ingest.work;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.discover.SourceReader;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.identity.Publishers;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Candidate;
import io.wirewatch.ingest.publish.Journal;
import io.wirewatch.ingest.publish.PageOrder;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.Agenda;
import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.SettingsReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Ingest without Kafka and without waiting: real requests to real servers, in virtual time. It runs
 * whatever is due, moves the clock to what is due next, and keeps what would have been written.
 */
final class Newsagent implements AutoCloseable, Journal {
  static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  static final Subscriber SUBSCRIBER = new Subscriber("https://wirewatch.example", "a secret");

  private final List<Batch> written = new CopyOnWriteArrayList<>();
  private final Egress egress;
  private final Kit kit;
  private final Errands errands;
  private final Rounds rounds;
  private final boolean live;
  private Instant now = START;
  private int pages;

  Newsagent(Policy policy) {
    this(policy, START, false, loopback(Map.of()));
  }

  private Newsagent(Policy policy, Instant start, boolean live, Egress egress) {
    this.live = live;
    this.now = start;
    this.egress = egress;
    this.kit =
        new Kit(
            egress,
            new SourceReader(),
            new PageReader(),
            () -> new ArticleIdentity(new Publishers(Map.of())),
            SUBSCRIBER,
            new RobotsCache(100),
            "Wirewatch",
            new NetworkWatch(),
            policy,
            clock(),
            this,
            new Book(),
            new Agenda<>(),
            new Meters());
    this.errands = new Errands(kit);
    this.rounds = new Rounds(kit, 1);
  }

  /** The manners that are the default, but without the spread of first polls. */
  static Policy prompt() {
    Policy polite = Policy.polite();
    return new Policy(
        polite.interval(),
        polite.floor(),
        polite.fastFloor(),
        polite.ceiling(),
        polite.spacing(),
        polite.maxCrawlDelay(),
        Duration.ZERO,
        polite.manualFloor(),
        polite.retryFirst(),
        polite.fullEvery(),
        polite.withoutValidatorsFactor(),
        polite.relocationPolls(),
        polite.relocationAge(),
        polite.pushPollEvery(),
        polite.holdHost(),
        polite.maxSeen(),
        java.util.Set.of());
  }

  static Newsagent polite() {
    return new Newsagent(prompt());
  }

  /** The same sources and states in a new process: all that the log keeps, and nothing else. */
  Newsagent restarted() {
    Newsagent again = new Newsagent(kit.policy(), now, false, loopback(Map.of()));
    for (Source source : kit.book().sources()) {
      kit.book()
          .state(source.id())
          .ifPresent(state -> again.rounds.restore(source.id(), Json.bytes(state)));
    }
    kit.book().sources().forEach(again.rounds::take);
    return again;
  }

  /** One whose clock is the real one. */
  static Newsagent live(Policy policy) {
    return live(policy, loopback(Map.of()));
  }

  /** One whose clock is the real one, behind another door. */
  static Newsagent live(Policy policy, Egress egress) {
    return new Newsagent(policy, Instant.now(), true, egress);
  }

  /** One with these settings of the door, in virtual time. */
  static Newsagent with(Map<String, String> egress) {
    return new Newsagent(prompt(), START, false, loopback(egress));
  }

  private static Egress loopback(Map<String, String> more) {
    Map<String, String> flags = new HashMap<>(more);
    flags.put("egress.allowed", "127.0.0.0/8");
    return Egress.by(new SettingsReader(EgressSettings.all()).flags(flags).read(), new Meters());
  }

  InstantSource clock() {
    return live ? InstantSource.system() : () -> now;
  }

  /** Rounds with workers of their own. */
  Rounds rounds(int workers) {
    return new Rounds(kit, workers);
  }

  Instant now() {
    return now;
  }

  Rounds rounds() {
    return rounds;
  }

  Agenda<Job> agenda() {
    return kit.agenda();
  }

  /** Adds a source that polls a URL. */
  Newsagent polls(String id, String url) {
    rounds.put(source(id, url));
    return this;
  }

  static Source source(String id, String url) {
    return new Source(
        id,
        id,
        SourceKind.FEED,
        url,
        null,
        "PK",
        "en",
        "B",
        null,
        null,
        true,
        Status.ACTUAL,
        null,
        null,
        false,
        null,
        null);
  }

  /** Lets virtual time pass; everything that falls due is done at its moment. */
  Newsagent pass(Duration time) {
    Instant end = now.plus(time);
    try {
      while (true) {
        Optional<Agenda.Errand<Job>> due = kit.agenda().take(now);
        if (due.isPresent()) {
          errands.run(due.get());
          continue;
        }
        Optional<Instant> next = kit.agenda().nextAt().filter(at -> !at.isAfter(end));
        if (next.isEmpty()) {
          now = end;
          return this;
        }
        now = next.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  SourceState state(String id) {
    return kit.book().state(id).orElseThrow();
  }

  /** Titles of all candidates so far. */
  List<String> titles() {
    return written.stream()
        .flatMap(batch -> batch.candidates().stream())
        .map(Candidate::article)
        .map(article -> article.title())
        .toList();
  }

  List<Candidate> candidates() {
    return written.stream().flatMap(batch -> batch.candidates().stream()).toList();
  }

  List<Disposition> dispositions() {
    return written.stream().flatMap(batch -> batch.dispositions().stream()).toList();
  }

  List<Batch> batches() {
    return List.copyOf(written);
  }

  @Override
  public Written poll(String hostKey, Batch batch) {
    keep(batch);
    return Written.DONE;
  }

  @Override
  public Written page(PageTicket request, Batch batch) {
    keep(batch);
    return Written.DONE;
  }

  @Override
  public void close() {
    egress.close();
  }

  /** What the log would bring back to us: the pages that were asked for. */
  private void keep(Batch batch) {
    written.add(batch);
    for (PageOrder order : batch.pages()) {
      PageTicket ticket = new PageTicket(0, pages++);
      Walk walk =
          new Walk(order.request().url(), order.request().cause(), order.request().hops(), null, 0);
      rounds.put(new Job.Page(ticket, order.request(), order.firstPoll(), walk));
    }
  }
}
