package io.wirewatch.proving.scoreboard;

import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.BrokerProcess;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.services.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A broker and services as the compose file runs them, on one machine: each a process of its own on
 * a Java machine with the full compiler. It knows what CPU time each has used.
 */
final class Deployment implements AutoCloseable {
  private static final List<String> SERVICE = List.of("-Xmx840m", "-XX:+UseSerialGC");
  private static final List<String> BROKER = List.of("-Xmx512m", "-XX:+UseSerialGC");
  private static final Duration START_WITHIN = Duration.ofMinutes(2);

  private final Path folder;
  private final Path config;
  private final Map<String, WirewatchProcess> processes = new LinkedHashMap<>();

  private Deployment(Path folder, Path config) {
    this.folder = folder;
    this.config = config;
  }

  /**
   * Starts a broker with our topics, no service yet.
   *
   * @param folder an empty folder
   * @param extra settings of all services, by key
   */
  static Deployment on(Path folder, Map<String, String> extra) throws Exception {
    int port = EmbeddedBroker.freePort();
    Map<String, String> values = new HashMap<>(extra);
    values.put("kafka.bootstrap-servers", "127.0.0.1:" + port);
    values.put("http.port", "0");
    List<String> lines = new ArrayList<>();
    values.forEach((key, value) -> lines.add(key + ": \"" + value + "\""));
    Path config = Files.write(folder.resolve("wirewatch.yaml"), lines);
    Deployment made = new Deployment(folder, config);
    List<String> where = List.of(folder.resolve("log").toString(), String.valueOf(port));
    made.start("broker", BROKER, BrokerProcess.class.getName(), where);
    try (Lifecycle topics = new Lifecycle(Duration.ofSeconds(4))) {
      topics.add(new TopicCreator(made.settings())).start();
    }
    return made;
  }

  Settings settings() {
    return Catalogue.read(config, Map.of(), Map.of());
  }

  /** Starts a service and waits until it is ready. */
  void start(String service) throws IOException {
    List<String> arguments = RunningSystem.arguments(service, config, folder);
    start(service, SERVICE, RunningSystem.PRODUCT, arguments);
  }

  private void start(String name, List<String> options, String main, List<String> arguments)
      throws IOException {
    WirewatchProcess process = WirewatchProcess.withOptions(folder, name, options, main, arguments);
    processes.put(name, process);
    process.awaitLine(line -> line.startsWith("READY"), START_WITHIN);
  }

  /** CPU time that each process has used so far; this one, which measures, comes last. */
  Map<String, Duration> cpu() {
    Map<String, Duration> used = new LinkedHashMap<>();
    processes.forEach((name, process) -> used.put(name, cpu(process.handle())));
    used.put("measuring", cpu(ProcessHandle.current()));
    return used;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    processes.values().forEach(WirewatchProcess::close);
  }
}
