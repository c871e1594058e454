package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.harness.Tools;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file is as hard as it says, and what it starts really starts. */
class ComposeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String INSTALLED = "/opt/wirewatch/";
  private static final String VOLUME = "/var/lib/wirewatch";
  private static final int HEALTH_TRIES = 240;

  @TempDir Path folder;

  @Test
  void isReadByCompose() throws Exception {
    Path compose = Tools.require("docker-compose");
    assertThat(Tools.run(ROOT, List.of(compose.toString(), "config", "-q")))
        .returns(0, Tools.Said::exit);
  }

  @Test
  void givesNoServiceMoreRightsThanItNeeds() throws IOException {
    services()
        .forEach(
            (name, service) -> {
              assertThat(text(service, "user")).as(name + " user").matches("[1-9]\\d*:\\d+");
              assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
              assertThat(String.valueOf(service.get("security_opt")))
                  .contains("no-new-privileges:true");
              assertThat(service).as(name).containsKeys("mem_limit", "healthcheck", "networks");
              assertThat(text(service, "image")).as(name).doesNotEndWith(":latest").contains(":");
              if (!name.equals("kafka")) {
                assertThat(service.get("read_only")).as(name).isEqualTo(true);
              }
            });
  }

  @Test
  void pinsTheBrokerThatTheJarsAreMadeFor() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"), StandardCharsets.UTF_8);
    String version = pom.replaceAll("(?s).*<kafka.version>([^<]+)</kafka.version>.*", "$1");
    assertThat(text(services().get("kafka"), "image")).isEqualTo("apache/kafka:" + version);
  }

  @Test
  void eachOfOurServicesStartsByItsOwnCommandAndPassesItsHealthCheck() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      for (String name : List.of("ingest", "enrich", "alerting", "desk", "canary")) {
        startsAndIsHealthy(name, services().get(name), broker);
      }
    }
  }

  private void startsAndIsHealthy(String name, Map<String, Object> service, EmbeddedBroker broker)
      throws Exception {
    int port = EmbeddedBroker.freePort();
    Path log = folder.resolve(name + ".log");
    List<String> command = new ArrayList<>(strings(service.get("entrypoint")));
    command.addAll(strings(service.get("command")));
    ProcessBuilder start = new ProcessBuilder(command.stream().map(this::here).toList());
    start.environment().keySet().removeIf(key -> key.startsWith("WIREWATCH_"));
    start.environment().putAll(environment(service, broker, port));
    start.redirectErrorStream(true).redirectOutput(log.toFile());
    Files.createDirectories(folder.resolve("volume"));
    Process process = start.start();
    try {
      assertThat(becomesHealthy(service, process, port))
          .as("%s becomes healthy; it said:%n%s", name, Files.readString(log))
          .isTrue();
    } finally {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  /**
   * Runs the health check as compose would, again and again, until it passes or the process ends.
   */
  private boolean becomesHealthy(Map<String, Object> service, Process process, int port)
      throws Exception {
    List<String> test = strings(((Map<?, ?>) service.get("healthcheck")).get("test"));
    List<String> check =
        test.subList(1, test.size()).stream()
            .map(part -> part.replace("/127.0.0.1/8080", "/127.0.0.1/" + port))
            .toList();
    for (int i = 0; i < HEALTH_TRIES && process.isAlive(); i++) {
      if (Tools.run(folder, check).exit() == 0) {
        return true;
      }
      // The check's own interval, shortened: the process ending wakes us at once.
      process.waitFor(500, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private Map<String, String> environment(
      Map<String, Object> service, EmbeddedBroker broker, int port) throws IOException {
    Map<String, String> environment = new HashMap<>();
    ((Map<?, ?>) service.get("environment"))
        .forEach((key, value) -> environment.put(String.valueOf(key), here(String.valueOf(value))));
    environment.put("WIREWATCH_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("WIREWATCH_HTTP_PORT", String.valueOf(port));
    // Inside a container every address is its own; here it must stay on loopback.
    environment.put("WIREWATCH_HTTP_HOST", "127.0.0.1");
    if (environment.containsKey("WIREWATCH_CANARY_HOST")) {
      environment.put("WIREWATCH_CANARY_HOST", "127.0.0.1");
      environment.put("WIREWATCH_CANARY_PORT", String.valueOf(EmbeddedBroker.freePort()));
    }
    if (environment.containsKey("WIREWATCH_DESK_TOKEN_FILE")) {
      Path token =
          Files.writeString(folder.resolve("desk-token"), "a-token-of-some-length-1234567890\n");
      environment.put("WIREWATCH_DESK_TOKEN_FILE", token.toString());
    }
    return environment;
  }

  /** A path of the image, as it is on this machine. */
  private String here(String text) {
    return text.replace(INSTALLED + "seeds", ROOT.resolve("seeds").toString())
        .replace(INSTALLED + "wirewatch.jar", jar().toString())
        .replace(VOLUME, folder.resolve("volume").toString());
  }

  private static Path jar() {
    return ROOT.resolve(Path.of("standalone", "target", "wirewatch.jar"));
  }

  @SuppressWarnings("unchecked") // the shape of a compose file
  private static Map<String, Map<String, Object>> services() throws IOException {
    try (Reader in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
      Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return (Map<String, Map<String, Object>>) file.get("services");
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static String text(Map<String, Object> service, String key) {
    return String.valueOf(service.get(key));
  }
}
