package io.wirewatch.ingest.app;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.ingest.discover.SourceReader;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.http.WebSubHandler;
import io.wirewatch.ingest.kafka.HostOwner;
import io.wirewatch.ingest.kafka.IdentityTopology;
import io.wirewatch.ingest.kafka.PushInbox;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.Agenda;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.ingest.work.Book;
import io.wirewatch.ingest.work.Job;
import io.wirewatch.ingest.work.Kit;
import io.wirewatch.ingest.work.Rounds;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LagWatch;
import io.wirewatch.runtime.kafka.StreamsApplication;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;

/** The ingest service: from the list of sources to {@code articles.raw}. */
public final class IngestService {
  private static final int ORIGINS = 50_000;

  private IngestService() {}

  /**
   * The service put together.
   *
   * @param components its parts, in the order of their start; the topics must exist before
   * @param handlers what the process' HTTP server has to offer for it
   */
  public record Parts(List<Component> components, List<Handler> handlers) {}

  /** All its parts. */
  public static Parts parts(Settings settings, Meters meters, FailPoints failPoints) {
    return parts(settings, meters, failPoints, Egress.by(settings, meters));
  }

  /** All its parts, with another door out. */
  public static Parts parts(
      Settings settings, Meters meters, FailPoints failPoints, Egress egress) {
    InstantSource clock = InstantSource.system();
    ClientProperties clients = new ClientProperties(settings, meters);
    int partitions = new TopicCreator(settings).partitionsOf(Topics.SOURCES);
    HostOwner owner = new HostOwner(clients, partitions, failPoints, clock);
    Optional<Subscriber> subscriber = IngestSettings.subscriber(settings);
    Consumer<String> rules = rule -> meters.addNamed(Metric.IDENTITY_RULES, 1, List.of(rule));
    Kit kit =
        new Kit(
            egress,
            new SourceReader(),
            new PageReader(),
            () -> owner.identities().counting(rules),
            subscriber.orElse(null),
            new RobotsCache(ORIGINS),
            productToken(EgressSettings.userAgent(settings)),
            new NetworkWatch(),
            IngestSettings.policy(settings),
            clock,
            owner.journal(),
            new Book(),
            new Agenda<>(),
            meters);
    Rounds rounds = new Rounds(kit, settings.get(IngestSettings.WORKERS));
    owner.serves(rounds);
    gauges(kit, meters, settings.get(IngestSettings.SILENT_AFTER));
    List<Component> components = new ArrayList<>();
    components.add(identity(clients, clock, rules));
    components.add(new Going(rounds, egress, kit));
    components.add(owner);
    components.add(lag(clients, meters, clock));
    List<Handler> handlers = new ArrayList<>();
    if (subscriber.isPresent()) {
      PushInbox inbox = new PushInbox(clients, owner::listedSources, clock);
      components.add(inbox);
      handlers.add(new WebSubHandler(subscriber.get(), inbox::accept));
    }
    return new Parts(List.copyOf(components), List.copyOf(handlers));
  }

  private static StreamsApplication identity(
      ClientProperties clients, InstantSource clock, Consumer<String> rules) {
    return new StreamsApplication(
        "ingest-identity",
        new IdentityTopology(clock, rules).get(),
        clients.streams(IdentityTopology.APPLICATION, Stage.IDENTIFY),
        Duration.ofSeconds(3));
  }

  private static LagWatch lag(ClientProperties clients, Meters meters, InstantSource clock) {
    return new LagWatch(
        clients,
        Map.of(
            Label.Reader.PAGES,
            new LagWatch.Watched(HostOwner.GROUP, List.of(Topics.PAGE_REQUESTS.name())),
            Label.Reader.IDENTITY,
            new LagWatch.Watched(
                IdentityTopology.APPLICATION, List.of(Topics.ARTICLES_FETCHED.name()))),
        meters,
        clock);
  }

  private static void gauges(Kit kit, Meters meters, Duration silentAfter) {
    for (Health health : Health.values()) {
      meters.gauge(Metric.SOURCES, () -> kit.book().byHealth().getOrDefault(health, 0L), health);
    }
    meters.gauge(
        Metric.SOURCES_OVERDUE,
        () -> kit.agenda().dueBefore(kit.clock().instant().minus(kit.policy().floor())));
    meters.gauge(
        Metric.PAGE_REQUESTS_WAITING, () -> kit.agenda().count(job -> job instanceof Job.Page));
    meters.gauge(Metric.SOURCES_WITH_GAPS, kit.book()::withGaps);
    meters.gauge(
        Metric.SOURCES_SILENT,
        () -> kit.book().silentSince(kit.clock().instant().minus(silentAfter)));
  }

  /** The name that robots.txt knows us by: what stands before the version. */
  public static String productToken(String userAgent) {
    return userAgent.split("[/\\s]", 2)[0];
  }

  /** The rounds as a part of the service. */
  private record Going(Rounds rounds, Egress egress, Kit kit) implements Component {
    @Override
    public String name() {
      return "ingest-rounds";
    }

    @Override
    public void start() {
      rounds.start();
    }

    @Override
    public void stop() throws Exception {
      rounds.stop();
      egress.close();
    }

    @Override
    public Check check() {
      Instant down = kit.network().downSince();
      return down == null
          ? Check.ready()
          : Check.notReady("no host on the network can be reached since " + down);
    }
  }
}
