package io.wirewatch.proving.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs that a fresh machine may lack: a test that needs one skips with a line, unless the run
 * requires it.
 */
public final class Tools {
  private Tools() {}

  /** What a program said. */
  public record Said(int exit, String out) {}

  /**
   * The path of a program; skips the test where it is not installed, and fails it where {@code
   * WIREWATCH_REQUIRE} names it.
   */
  public static Path require(String name) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String required = System.getenv().getOrDefault("WIREWATCH_REQUIRE", "");
      if (Arrays.asList(required.split(",")).contains(name)) {
        throw new AssertionError(name + " is required (WIREWATCH_REQUIRE) and not installed");
      }
      System.out.println("skipped: " + name + " is not installed");
    }
    assumeTrue(found.isPresent(), name + " is not installed");
    return found.get();
  }

  /** Runs a program to its end, both its outputs in one. */
  public static Said run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out);
  }
}
