package io.wirewatch.standalone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of a folder of subscriptions, or of one file, by name. */
public final class SubscriptionFiles {
  private SubscriptionFiles() {}

  /** Reads them; only {@code .yaml} and {@code .yml} count. */
  public static Map<String, String> read(Path place) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(place)) {
      texts.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
  }
}
