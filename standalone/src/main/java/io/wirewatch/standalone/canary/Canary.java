package io.wirewatch.standalone.canary;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.match.Queries;
import io.wirewatch.alerting.subscription.SubscriptionPlan;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Publishes an article of its own on a schedule and waits for the alert about it, on the very way
 * that news takes: feed, page, identity, enrichment, story, match, decision, webhook.
 *
 * <p>Its articles have the status {@code test}, which no subscription takes unless it asks for it,
 * and which no desk shows.
 */
public final class Canary implements Component {
  /** Its source, and the subscriber that waits for it. */
  public static final String ID = "ww-canary";

  private final Settings settings;
  private final QueryLanguage language;
  private final Meters meters;
  private final InstantSource clock;
  private final Songbook book;
  private final Aviary aviary;
  private final String root;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread;

  /** A canary that does not sing yet. */
  public Canary(Settings settings, QueryLanguage language, Meters meters, InstantSource clock) {
    this.settings = settings;
    this.language = language;
    this.meters = meters;
    this.clock = clock;
    String host = settings.get(CanarySettings.HOST);
    int port = settings.get(CanarySettings.PORT);
    this.root =
        settings
            .get(CanarySettings.URL)
            .map(url -> url.toString().replaceAll("/$", ""))
            .orElse("http://" + host + ":" + port);
    this.book = new Songbook(clock.instant());
    this.aviary = new Aviary(book, host, port, root, this::arrived);
    meters.gauge(Metric.CANARY_AGE, () -> seconds(book.age(clock.instant())));
    meters.add(Metric.CANARY_SENT, 0);
    meters.add(Metric.CANARY_ARRIVED, 0);
  }

  @Override
  public String name() {
    return "canary";
  }

  @Override
  public void start() throws Exception {
    aviary.start();
    new SourceImport(settings).sources(List.of(source()));
    subscribe();
    thread = Daemons.start(name(), this::sing);
  }

  @Override
  public void stop() throws Exception {
    stopping.countDown();
    if (thread != null) {
      thread.join(1_000);
    }
    aviary.close();
  }

  private void sing() {
    try {
      do {
        book.sing(new Song(UUID.randomUUID().toString().replace("-", ""), clock.instant()));
        meters.count(Metric.CANARY_SENT);
      } while (!stopping.await(
          settings.get(CanarySettings.EVERY).toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void arrived(Song song) {
    Instant now = clock.instant();
    meters.count(Metric.CANARY_ARRIVED);
    meters.time(Metric.CANARY_TIME, Duration.between(song.publishedAt(), now));
  }

  private Source source() {
    return new Source(
        ID,
        "Wirewatch canary",
        SourceKind.FEED,
        root + "/feed",
        Map.of(),
        null,
        "en",
        "A",
        null,
        null,
        true,
        Status.TEST,
        settings.get(CanarySettings.POLL),
        Duration.ofMillis(20),
        false,
        "Wirewatch",
        Map.of());
  }

  private void subscribe() throws Exception {
    String yaml =
        """
        id: ww-canary
        subscriber: ww-canary
        query: 'source:ww-canary'
        maxAge: 1h
        status: [test]
        group: {by: story, wait: 0s}
        deliver: [{to: canary}]
        tlp: CLEAR
        """;
    SubscriptionImport imports =
        new SubscriptionImport(
            new ClientProperties(settings),
            new SubscriptionReader(Queries.checkedBy(language)),
            clock,
            () -> UUID.randomUUID().toString());
    SubscriptionImport.Proposal proposal = imports.propose(Map.of(ID, yaml));
    if (proposal.plan() == null) {
      throw new IllegalStateException("the canary's subscription: " + proposal.mistakes());
    }
    SubscriptionPlan plan = proposal.plan();
    imports.apply(new SubscriptionPlan(plan.create(), plan.change(), List.of(), List.of()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
