package io.wirewatch.proving.ingest.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running {@link ScaleIngest}, with the product's own heap and collector. */
public final class ScaleProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private ScaleProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one and waits until it is ready. */
  public static ScaleProcess start(Path log, int port, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx900m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ScaleIngest.class.getName(), String.valueOf(port)));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    ScaleProcess started =
        new ScaleProcess(
            new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    started.await(ScaleIngest.READY);
    return started;
  }

  /** Processor seconds by group of threads, {@code all} for the process, {@code heap} in MB. */
  public Map<String, Double> cost() throws IOException {
    return ask(ScaleIngest.COST);
  }

  /** Begins to take samples of the workers. */
  public void profile() throws IOException {
    tell(ScaleIngest.PROFILE);
    await(ScaleIngest.PROFILE);
  }

  /** What the samples say. */
  public Map<String, Double> shares() throws IOException {
    return ask(ScaleIngest.SHARES);
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Double> ask(String question) throws IOException {
    tell(question);
    Map<String, Double> answer = new HashMap<>();
    for (String pair : await(question).substring(question.length() + 1).split(",")) {
      int equals = pair.lastIndexOf('=');
      answer.put(pair.substring(0, equals), Double.valueOf(pair.substring(equals + 1)));
    }
    return answer;
  }

  private void tell(String question) throws IOException {
    process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  private String await(String start) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new IOException("ingest ended before it said '" + start + "'");
  }
}
