package io.wirewatch.standalone.cli;

import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.services.Catalogue;
import io.wirewatch.standalone.services.DiskWatch;
import io.wirewatch.standalone.services.Emergency;
import io.wirewatch.standalone.services.ServiceName;
import io.wirewatch.standalone.services.Services;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: one service, or several, against a Kafka cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs one service (or several, parted by commas) against a Kafka cluster.")
public final class RunCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "SERVICE", description = "ingest, enrich, alerting, desk, canary")
  String services;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Brokers to begin with.")
  String bootstrapServers;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings (docs/settings.md).")
  Path config;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where health, metrics and the desk listen.")
  Integer port;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting; goes before file and environment.")
  Map<String, String> set = Map.of();

  @Override
  public Integer call() throws InterruptedException {
    Set<ServiceName> names = names();
    Settings settings = Catalogue.read(config, System.getenv(), flags());
    DiskWatch disk = new DiskWatch(settings, new Emergency(System.err));
    Services running = new Services(names, settings, List.of(disk));
    Thread stop = new Thread(running::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    running.start();
    System.out.println("READY " + services + " http://127.0.0.1:" + running.port() + "/");
    Thread.currentThread().join();
    return 0;
  }

  private Set<ServiceName> names() {
    try {
      return ServiceName.parse(services);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>(set);
    if (bootstrapServers != null) {
      flags.put("kafka.bootstrap-servers", bootstrapServers);
    }
    if (port != null) {
      flags.put("http.port", String.valueOf(port));
    }
    return flags;
  }
}
