package io.wirewatch.standalone.up;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.match.Queries;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.BrokerProcess;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.newsroom.NewsroomServer;
import io.wirewatch.standalone.services.Catalogue;
import io.wirewatch.standalone.services.DiskWatch;
import io.wirewatch.standalone.services.QueryLanguages;
import io.wirewatch.standalone.services.ServiceName;
import io.wirewatch.standalone.services.Services;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * All services on an embedded broker, with the seeds loaded: what {@code up} starts.
 *
 * <p>Parts start in the order in which they need each other and stop in reverse, also when a later
 * one fails to start. Not thread-safe.
 */
final class Everything implements AutoCloseable {
  private static final String HOOK = "alerting.endpoints.newsroom-hook.";

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Consumer<String> emergency;
  private Services services;
  private NewsroomServer newsroom;
  private Path log;

  private Everything(Consumer<String> emergency) {
    this.emergency = emergency;
  }

  /**
   * What to start.
   *
   * @param data folder that lasts between runs
   * @param seeds folder of feeds, subscriptions and the sample newsroom
   * @param sample whether the sample newsroom takes part
   * @param config the operator's settings; may be null
   * @param port of desk, API, metrics and health
   */
  record Plan(Path data, Path seeds, boolean sample, Path config, int port) {}

  /**
   * Starts all; what was started stops again when one part fails.
   *
   * @param emergency told when it has to stop, and why
   */
  static Everything start(
      Plan plan, Map<String, String> environment, Progress progress, Consumer<String> emergency)
      throws Exception {
    Everything everything = new Everything(emergency);
    try {
      everything.open(plan, environment, progress);
      return everything;
    } catch (Exception e) {
      everything.close();
      throw e;
    }
  }

  /** Hears what is being done, a few words at a time. */
  interface Progress {
    void doing(String what);
  }

  /** Where the desk is. */
  String deskUrl() {
    return "http://"
        + InetAddress.getLoopbackAddress().getHostAddress()
        + ":"
        + services.port()
        + "/";
  }

  /** Where all is written that the terminal leaves out. */
  Path log() {
    return log;
  }

  /** The sample newsroom, where it takes part. */
  Optional<NewsroomServer> newsroom() {
    return Optional.ofNullable(newsroom);
  }

  @Override
  public void close() {
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (Exception e) {
        System.err.println("wirewatch: a part did not stop cleanly: " + e.getMessage());
      }
    }
    open.clear();
  }

  private void open(Plan plan, Map<String, String> environment, Progress progress)
      throws Exception {
    InstantSource clock = InstantSource.system();
    DataFolder folder = opened(DataFolder.take(plan.data()));
    log = LogFile.in(folder.logs());
    watchDisk(folder, plan, environment);
    progress.doing("starting the broker");
    BrokerProcess broker = opened(BrokerProcess.launch(folder.broker(), folder.logs()));
    Map<String, String> flags = flags(plan, folder, broker);
    List<String> own = new ArrayList<>(List.of(canary(folder, flags)));
    if (plan.sample()) {
      newsroom = opened(SampleShow.open(plan.seeds().resolve("newsroom"), folder.show(), clock));
      String secret = HookSecret.of(folder.secrets());
      DemoReceiver receiver = opened(DemoReceiver.start(secret, clock));
      flags.put(HOOK + "secret-file", HookSecret.file(folder.secrets()).toString());
      flags.put(
          HOOK + "url-file",
          written(folder.secrets().resolve("newsroom-hook-url"), receiver.url()));
      flags.put("ingest.newsroom", authority(newsroom));
      own.add(authority(newsroom));
      own.add(receiver.authority());
    }
    allow(plan, environment, flags, own);
    Settings settings = Catalogue.read(plan.config(), environment, flags);
    // Models and lists are read while the broker starts: each takes some seconds of one core.
    services = new Services(EnumSet.allOf(ServiceName.class), settings, seeds(plan, settings));
    opened(services);
    broker.awaitReady();
    broker.onFailure(line -> emergency.accept(DiskWatch.full(folder.root()).orElse(line)));
    written(folder.address(), broker.bootstrapServers());
    progress.doing("starting the services");
    services.start();
  }

  private void watchDisk(DataFolder folder, Plan plan, Map<String, String> environment)
      throws IOException {
    Map<String, String> flags = Map.of("kafka.state-dir", folder.streams().toString());
    DiskWatch disk = new DiskWatch(Catalogue.read(plan.config(), environment, flags), emergency);
    disk.start();
    opened(disk::stop);
  }

  /** Keeps the canary's port, because its source is known by it. */
  private static String canary(DataFolder folder, Map<String, String> flags) throws IOException {
    if (!Files.exists(folder.canary())) {
      written(folder.canary(), String.valueOf(EmbeddedBroker.freePort()));
    }
    String port = Files.readString(folder.canary(), StandardCharsets.UTF_8).strip();
    String authority = InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    flags.put("canary.port", port);
    flags.put("ingest.canary", authority);
    flags.put(
        "alerting.endpoints.canary.url-file",
        written(folder.root().resolve("canary-hook-url"), "http://" + authority + "/hook"));
    return authority;
  }

  private List<Component> seeds(Plan plan, Settings settings) {
    List<Path> folders = new ArrayList<>(List.of(plan.seeds().resolve("subscriptions")));
    if (plan.sample()) {
      folders.add(plan.seeds().resolve("newsroom").resolve("subscriptions"));
    }
    SubscriptionImport subscriptions =
        new SubscriptionImport(
            new ClientProperties(settings),
            new SubscriptionReader(Queries.checkedBy(QueryLanguages.ours())),
            InstantSource.system(),
            () -> UUID.randomUUID().toString());
    List<Source> sample = newsroom == null ? List.of() : newsroom.sources();
    return List.of(
        new SeedSources(new SourceImport(settings), plan.seeds().resolve("feeds.opml"), sample),
        new SeedSubscriptions(subscriptions, folders));
  }

  private static Map<String, String> flags(Plan plan, DataFolder folder, BrokerProcess broker) {
    Map<String, String> flags = new HashMap<>();
    flags.put("kafka.bootstrap-servers", broker.bootstrapServers());
    flags.put("kafka.state-dir", folder.streams().toString());
    flags.put("http.port", String.valueOf(plan.port()));
    return flags;
  }

  /** Adds exact addresses to those that the operator allows, so that the sample may be reached. */
  private static void allow(
      Plan plan,
      Map<String, String> environment,
      Map<String, String> flags,
      List<String> authorities) {
    List<String> allowed = new ArrayList<>(authorities);
    Settings own = Catalogue.read(plan.config(), environment, flags);
    Optional.ofNullable(own.given().get("egress.allowed"))
        .map(text -> text.replaceAll("[\\[\\]\\s]", ""))
        .ifPresent(allowed::add);
    flags.put("egress.allowed", String.join(",", allowed));
  }

  private static String written(Path file, String text) throws IOException {
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    return file.toString();
  }

  private static String authority(NewsroomServer newsroom) {
    return newsroom.root().substring("http://".length());
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.add(part);
    return part;
  }
}
