package io.wirewatch.standalone.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The embedded broker in a child JVM.
 *
 * <p>The child says {@code READY} on its standard output when clients may connect, and stops
 * cleanly when its standard input ends: so it never outlives its parent, even one that was killed.
 */
public final class BrokerProcess implements AutoCloseable {
  private static final String READY = "READY";
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final Process process;
  private final Path log;
  private final String bootstrapServers;
  private volatile boolean closing;

  private BrokerProcess(Process process, Path log, String bootstrapServers) {
    this.process = process;
    this.log = log;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and waits until clients may connect.
   *
   * @param data where the log lives
   * @param scratch where the child's own log goes
   * @throws IOException where the broker did not come up, with the end of what it said
   */
  public static BrokerProcess start(Path data, Path scratch) throws IOException {
    BrokerProcess broker = launch(data, scratch);
    try {
      broker.awaitReady();
      return broker;
    } catch (IOException e) {
      broker.close();
      throw e;
    }
  }

  /**
   * Starts a broker and waits for nothing: its address is known at once, and whoever has other work
   * to do meanwhile does it before {@link #awaitReady}.
   *
   * @param data where the log lives
   * @param scratch where the child's own log goes
   * @throws IOException where no process can be started
   */
  public static BrokerProcess launch(Path data, Path scratch) throws IOException {
    Files.createDirectories(scratch);
    Path log = scratch.resolve("broker.log");
    int port = EmbeddedBroker.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // C1 alone: half the start-up and memory of the full compiler, and the broker is never the
    // bottleneck here.
    command.addAll(
        List.of(
            "-Xmx160m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BrokerProcess.class.getName(),
            data.toString(),
            String.valueOf(port)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
    return new BrokerProcess(process, log, EmbeddedBroker.address(port));
  }

  /**
   * Waits until clients may connect.
   *
   * @throws IOException where the broker did not come up, with the end of what it said
   */
  public void awaitReady() throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = out.readLine()) != null) {
      if (line.equals(READY)) {
        return;
      }
    }
    throw new IOException("the broker did not start; it said (in " + log + "): " + lastLine(log));
  }

  /** Where clients connect, as host and port. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The child, for those who watch or kill it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Tells, with what to say to people, when the broker ends and nobody asked it to. */
  public void onFailure(Consumer<String> told) {
    process
        .onExit()
        .thenRun(
            () -> {
              if (!closing) {
                told.accept(
                    "the broker ended by itself; it said (in " + log + "): " + lastLine(log));
              }
            });
  }

  @Override
  public void close() {
    closing = true;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String lastLine(Path log) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    } catch (IOException e) {
      return "nothing that can be read";
    }
  }

  /**
   * The child's entry.
   *
   * @param args the data directory and the port
   */
  public static void main(String[] args) throws IOException {
    // The pipe to the parent carries one line; whatever else is printed goes where the log goes.
    PrintStream parent = System.out;
    System.setOut(System.err);
    Path data = Path.of(args[0]);
    EmbeddedBroker broker = EmbeddedBroker.start(data, Integer.parseInt(args[1]));
    Thread stopper = new Thread(broker::close, "broker-stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    parent.println(READY);
    parent.flush();
    while (System.in.read() >= 0) {
      // Nothing is ever said on this pipe: it only ends when the parent does.
    }
    System.exit(0);
  }
}
