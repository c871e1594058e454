package io.wirewatch.standalone.cluster;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.services.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * Where the Wirewatch runs that a verb works on: a cluster, or the one that {@code up} runs on a
 * data folder.
 */
final class ClusterOptions {
  /** The file of a data folder in which {@code up} says where its broker is. */
  static final String ADDRESS_FILE = "bootstrap-servers";

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Brokers of a cluster.")
  String bootstrapServers;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Data folder of a running 'up', where no cluster is named (default: ${DEFAULT-VALUE}).")
  Path data;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings (docs/settings.md).")
  Path config;

  /** The settings, with the address of the brokers. */
  Settings settings() throws IOException {
    Map<String, String> flags = new HashMap<>();
    if (bootstrapServers != null) {
      flags.put("kafka.bootstrap-servers", bootstrapServers);
    } else if (config == null) {
      flags.put("kafka.bootstrap-servers", addressOfUp());
    }
    return Catalogue.read(config, System.getenv(), flags);
  }

  /** Settings of Kafka clients. */
  ClientProperties clients() throws IOException {
    return new ClientProperties(settings());
  }

  private String addressOfUp() throws IOException {
    Path file = data.resolve(ADDRESS_FILE);
    if (!Files.exists(file)) {
      throw new IOException(
          "no Wirewatch runs on "
              + data.toAbsolutePath().normalize()
              + "; start one with './wirewatch up', or name a cluster with --bootstrap-servers");
    }
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  /** Prints a value as one line of JSON. */
  static void print(Object value) {
    System.out.println(Json.text(value));
  }
}
