package io.wirewatch.proving.harness;

import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.services.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code up} with the sample newsroom alone: no feed of the world is asked. */
public final class SampleUp {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Path data;

  /**
   * Nothing runs yet.
   *
   * @param folder for logs and seeds
   * @param data the folder that lasts between runs
   */
  public SampleUp(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  /**
   * Starts it by the launcher of a checkout.
   *
   * @param name of its log
   * @param environment such as settings
   */
  public WirewatchProcess start(Path root, String name, Map<String, String> environment)
      throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("WIREWATCH_SEEDS", seeds(root, name).toString());
    return WirewatchProcess.launcher(
        folder, name, root, List.of("up", "--data", data.toString(), "--port", "0"), all);
  }

  /** Waits until the terminal has told so many alerts. */
  public static void awaitAlerts(WirewatchProcess up, int number) {
    for (int i = 0; i < number; i++) {
      up.awaitLine(line -> line.contains("EXERCISE "), PATIENCE);
    }
  }

  /** What a topic holds now, while it runs. */
  public <V> List<V> read(Topic<V> topic, Duration settled) throws IOException {
    String broker = Files.readString(data.resolve("bootstrap-servers")).strip();
    Settings settings = Catalogue.read(null, Map.of(), Map.of("kafka.bootstrap-servers", broker));
    try (TopicReader<V> reader = new TopicReader<>(settings, topic)) {
      return reader.within(settled);
    }
  }

  private Path seeds(Path root, String name) throws Exception {
    Path seeds = folder.resolve("seeds-of-" + name);
    Tools.Said said =
        Tools.run(folder, List.of("cp", "-r", root.resolve("seeds").toString(), seeds.toString()));
    if (said.exit() != 0) {
      throw new IOException(said.out());
    }
    return Files.writeString(
            seeds.resolve("feeds.opml"),
            "<opml version=\"2.0\"><head><title>None</title></head><body/></opml>\n")
        .getParent();
  }
}
