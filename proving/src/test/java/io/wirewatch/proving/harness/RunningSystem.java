package io.wirewatch.proving.harness;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.match.Queries;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.services.Catalogue;
import io.wirewatch.standalone.services.QueryLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The services as processes of their own on a real broker, with what they need in the topics: what
 * a cluster runs, on one machine.
 */
public final class RunningSystem implements AutoCloseable {
  /** The product's own entry. */
  public static final String PRODUCT = "io.wirewatch.standalone.Wirewatch";

  private static final Duration START_WITHIN = Duration.ofSeconds(120);

  private final Path folder;
  private EmbeddedBroker broker;
  private final Path config;
  private final Map<String, WirewatchProcess> services = new HashMap<>();

  private RunningSystem(Path folder, EmbeddedBroker broker, Path config) {
    this.folder = folder;
    this.broker = broker;
    this.config = config;
  }

  /**
   * Starts a broker with our topics; no service runs yet.
   *
   * @param folder an empty folder
   * @param extra settings of all services, by key; secrets among them
   */
  public static RunningSystem on(Path folder, Map<String, String> extra) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
    Map<String, String> values = new HashMap<>(extra);
    values.put("kafka.bootstrap-servers", broker.bootstrapServers());
    values.put("kafka.topics.partitions", "2");
    values.put("http.port", "0");
    List<String> lines = new ArrayList<>();
    values.forEach((key, value) -> lines.add(key + ": \"" + value + "\""));
    Path config = Files.write(folder.resolve("wirewatch.yaml"), lines);
    RunningSystem system = new RunningSystem(folder, broker, config);
    try (Lifecycle topics = new Lifecycle(Duration.ofSeconds(4))) {
      topics.add(new TopicCreator(system.settings())).start();
    }
    return system;
  }

  /** The settings that all its processes share. */
  public Settings settings() {
    return Catalogue.read(config, Map.of(), Map.of());
  }

  /** Puts sources into the list. */
  public void sources(List<Source> sources) throws Exception {
    new SourceImport(settings()).sources(sources);
  }

  /** Makes a folder of subscriptions the book. */
  public void subscriptions(Path subscriptions) throws Exception {
    SubscriptionImport imports =
        new SubscriptionImport(
            new ClientProperties(settings()),
            new SubscriptionReader(Queries.checkedBy(QueryLanguages.ours())),
            InstantSource.system(),
            () -> UUID.randomUUID().toString());
    SubscriptionImport.Proposal proposal = imports.propose(subscriptions);
    if (!proposal.mistakes().isEmpty()) {
      throw new IOException("the book has mistakes: " + proposal.mistakes());
    }
    imports.apply(proposal.plan());
  }

  /** Starts a service and waits until it is ready. */
  public WirewatchProcess start(String service) throws IOException {
    WirewatchProcess process = launch(service, null, PRODUCT);
    process.awaitLine(line -> line.startsWith("READY "), START_WITHIN);
    return process;
  }

  /** Starts a service that listens on a port of its own, and waits until it is ready. */
  public WirewatchProcess start(String service, int port) throws IOException {
    WirewatchProcess process =
        launch(service, null, PRODUCT, List.of("--port", String.valueOf(port)));
    process.awaitLine(line -> line.startsWith("READY "), START_WITHIN.multipliedBy(3));
    return process;
  }

  /** Stops the broker. */
  public void stopBroker() {
    broker.close();
  }

  /** Starts the broker again where it was, on what it left. */
  public void restartBroker() throws IOException {
    String address = broker.bootstrapServers();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    broker = EmbeddedBroker.start(folder.resolve("broker"), port);
  }

  /**
   * Starts a service that will stop for good at a fail-point; does not wait.
   *
   * @param failPoint where; null for nowhere
   * @param mainClass the product's entry, or that of a broken variant
   */
  public WirewatchProcess launch(
      String service, WirewatchProcess.FailPoint failPoint, String mainClass) throws IOException {
    return launch(service, failPoint, mainClass, List.of());
  }

  /** How services are started that keep their state in a folder of their own beside others. */
  public static List<String> arguments(String services, Path config, Path folder) {
    String name = services.replace(',', '-');
    return List.of(
        "run",
        services,
        "--config",
        config.toString(),
        "--set",
        "kafka.state-dir=" + folder.resolve("state-" + name),
        "--set",
        "kafka.instance-id=" + name + "-1");
  }

  private WirewatchProcess launch(
      String service, WirewatchProcess.FailPoint failPoint, String mainClass, List<String> more)
      throws IOException {
    List<String> arguments = new ArrayList<>(arguments(service, config, folder));
    arguments.addAll(more);
    WirewatchProcess process =
        WirewatchProcess.start(folder, service.replace(',', '-'), failPoint, mainClass, arguments);
    services.put(service, process);
    return process;
  }

  /** The running process of a service. */
  public WirewatchProcess service(String name) {
    return services.get(name);
  }

  @Override
  public void close() {
    services.values().forEach(WirewatchProcess::close);
    broker.close();
  }
}
