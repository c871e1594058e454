package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Due;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LagWatch;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.DoubleSupplier;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Puts the components of alerting together. What holds its promises stands in small methods of its
 * own, so that the proofs can break one on purpose and see that they notice; the broken ones live
 * in test sources only.
 */
public class AlertingParts {
  private static final Duration BOOK_WITHIN = Duration.ofSeconds(30);

  /** Within this, an article that is being enriched when an alias comes to count is written. */
  private static final Duration SETTLE = Duration.ofSeconds(10);

  /** Thousands of alerts: more than wait at a time, unless their receivers are slow. */
  private static final long RECENT_BYTES = 16 << 20;

  AlertingParts() {}

  /** The parts of the product. */
  public static final class Product extends AlertingParts {}

  /**
   * What all parts stand on.
   *
   * @param settings settings
   * @param meters metrics
   * @param language reads queries
   * @param endpoints finds channels
   * @param parallel deliveries under way at a time
   * @param clock the wall clock
   * @param random from 0 to 1
   * @param failPoints places where a test kills
   */
  public record Ground(
      Settings settings,
      Meters meters,
      QueryLanguage language,
      Endpoints endpoints,
      int parallel,
      InstantSource clock,
      DoubleSupplier random,
      FailPoints failPoints) {}

  /** All components, in the order of their start. */
  public final List<Component> components(Ground ground) {
    ClientProperties clients = new ClientProperties(ground.settings(), ground.meters());
    BookTable books = new BookTable(clients, ground.language(), BOOK_WITHIN, ground.clock());
    ActionTable actions = new ActionTable(clients, BOOK_WITHIN, ground.clock());
    ground.meters().gauge(Metric.SUBSCRIPTIONS, () -> books.get().size());
    ground.meters().gauge(Metric.BOOK_OFFSET, () -> books.get().offset());
    DecideProcessor.Parts deciding =
        new DecideProcessor.Parts(
            books, actions, ground.clock(), ground.meters(), ground.failPoints(), this::dueStore);
    Topology topology =
        AlertTopology.of(
            MatchProcessor.supplier(
                books, ground.clock(), ground.meters(), ground.failPoints(), seenFor()),
            RenamedProcessor.supplier(books, ground.clock()),
            StoryWatchProcessor.supplier(books, ground.clock(), ground.meters()),
            () -> new MergeProcessor(books),
            DecideProcessor.supplier(deciding),
            ground.clock());
    RecentAlerts recent = new RecentAlerts(RECENT_BYTES);
    DeliveryWorker.Parts delivering =
        new DeliveryWorker.Parts(
            clients,
            recent,
            ground.endpoints(),
            ground.parallel(),
            ground.clock(),
            ground.random(),
            ground.meters(),
            ground.failPoints());
    return List.of(
        books,
        actions,
        new StreamsRunner(topology, streams(clients), ground.failPoints()),
        new AliasWatch(clients, books, SETTLE, ground.clock()),
        new DeliveryPlanner(clients, ground.endpoints(), recent, ground.clock()),
        worker(delivering),
        lag(clients, ground));
  }

  private static LagWatch lag(ClientProperties clients, Ground ground) {
    return new LagWatch(
        clients,
        Map.of(
            Label.Reader.ALERTING,
            new LagWatch.Watched(
                AlertTopology.APPLICATION,
                List.of(
                    Topics.ARTICLES_ENRICHED.name(),
                    Topics.ARTICLES_RENAMED.name(),
                    Topics.STORY_CHANGES.name())),
            Label.Reader.DELIVERY_PLAN,
            new LagWatch.Watched(DeliveryPlanner.GROUP, List.of(Topics.ALERTS.name()))),
        ground.meters(),
        ground.clock());
  }

  /** Exactly-once, as runtime sets it. */
  Properties streams(ClientProperties clients) {
    return clients.streams(AlertTopology.APPLICATION, Stage.MATCH);
  }

  /** Due times lie in a store that survives a crash. */
  DueStore dueStore(KeyValueStore<String, Due> store) {
    return new DueStore(store);
  }

  /** How long an article version is known to have been matched. */
  Duration seenFor() {
    return MatchProcessor.SEEN_FOR;
  }

  /** Sends first, records afterwards. */
  DeliveryWorker worker(DeliveryWorker.Parts parts) {
    return new DeliveryWorker(parts);
  }
}
