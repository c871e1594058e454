package io.wirewatch.proving.ingest.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Says what the workers' time is made of, by the flight recorder's samples of their stacks. */
final class Profile {
  private static final Map<String, String> OWNERS = owners();

  private final Recording recording = new Recording();

  Profile() {
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
    recording.start();
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = new LinkedHashMap<>();
    owners.put("io.wirewatch.runtime.egress", "exchange");
    owners.put("org.apache.hc", "exchange");
    owners.put("io.wirewatch.contracts.wire.Json", "JSON");
    owners.put("io.wirewatch.ingest.feed", "reading feeds");
    owners.put("io.wirewatch.ingest.page", "reading pages");
    owners.put("io.wirewatch.ingest.publish", "taking items in");
    owners.put("io.wirewatch.ingest.kafka", "transaction");
    owners.put("io.wirewatch.ingest.schedule", "agenda");
    owners.put("io.wirewatch.ingest", "the rest of ingest");
    return owners;
  }

  /** Shares of each part, as {@code name=share,…}. */
  String shares() throws IOException {
    Path file = Files.createTempFile("ingest", ".jfr");
    recording.stop();
    recording.dump(file);
    recording.close();
    Map<String, Integer> samples = new TreeMap<>();
    int all = 0;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        var thread = event.getThread("sampledThread");
        if (event.getStackTrace() != null
            && thread != null
            && String.valueOf(thread.getJavaName()).startsWith("ingest-worker")) {
          samples.merge(owner(event), 1, Integer::sum);
          all++;
        }
      }
    }
    Files.delete(file);
    double total = Math.max(1, all);
    return samples.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue() / total)
        .collect(Collectors.joining(","));
  }

  private static String owner(RecordedEvent event) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
        if (type.startsWith(owner.getKey())) {
          return owner.getValue();
        }
      }
    }
    return "else";
  }
}
