package io.wirewatch.proving.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real {@code wirewatch} process, started as the launcher would, that the test may kill. */
public final class WirewatchProcess implements AutoCloseable {
  private static final String END = "\u0004end";

  /** A start in seconds and little memory count in a test, not the rate that it runs at. */
  private static final List<String> QUICK =
      List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Process process;
  private final Path log;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private volatile boolean ending;

  private WirewatchProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    Thread reader = new Thread(this::read, "stdout-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Where to stop.
   *
   * @param name the place
   * @param passing stops when it is passed so often
   * @param armed counts only from {@link #arm} on
   */
  public record FailPoint(String name, int passing, boolean armed) {

    public FailPoint(String name, int passing) {
      this(name, passing, false);
    }

    private String property() {
      return name + ":" + passing + (armed ? ":armed" : "");
    }
  }

  /**
   * Starts a process.
   *
   * @param folder where its standard error goes
   * @param name of the log file
   * @param failPoint where it stops for good; null for nowhere
   * @param mainClass its entry: the product's, or a deliberately broken variant's
   * @param arguments of the command line
   */
  public static WirewatchProcess start(
      Path folder, String name, FailPoint failPoint, String mainClass, List<String> arguments)
      throws IOException {
    List<String> options = new ArrayList<>(QUICK);
    if (failPoint != null) {
      options.add("-D" + StopHere.PROPERTY + "=" + failPoint.property());
    }
    return withOptions(folder, name, options, mainClass, arguments);
  }

  /**
   * Starts a process on a Java machine of these options.
   *
   * @param folder where its standard error goes
   * @param name of the log file
   * @param options of the Java machine
   * @param mainClass its entry
   * @param arguments of the command line
   */
  public static WirewatchProcess withOptions(
      Path folder, String name, List<String> options, String mainClass, List<String> arguments)
      throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve(name + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new WirewatchProcess(process, log);
  }

  /**
   * Starts the launcher itself, {@code ./wirewatch}, as a user would, on what is built already.
   *
   * @param root folder of the checkout
   */
  public static WirewatchProcess launcher(
      Path folder, String name, Path root, List<String> arguments) throws IOException {
    return launcher(folder, name, root, arguments, Map.of());
  }

  /**
   * Starts the launcher with something more in its environment.
   *
   * @param root folder of the checkout
   * @param environment such as {@code WIREWATCH_SEEDS}
   */
  public static WirewatchProcess launcher(
      Path folder, String name, Path root, List<String> arguments, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve(name + ".log");
    List<String> command = new ArrayList<>(List.of(root.resolve("wirewatch").toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("WIREWATCH_NO_BUILD", "1");
    builder.environment().putAll(environment);
    return new WirewatchProcess(builder.start(), log);
  }

  /** Lets it run for a while and gives what it said meanwhile. */
  public List<String> listen(Duration time) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    long until = System.nanoTime() + time.toNanos();
    for (String line = next(until); line != null && !line.equals(END); line = next(until)) {
      lines.add(line);
    }
    return lines;
  }

  private String next(long untilNanos) throws InterruptedException {
    return said.poll(Math.max(0, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  /**
   * Waits for a line on standard output; fails with the end of the log when the process ends
   * before.
   */
  public String awaitLine(Predicate<String> wanted, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        String line = next(until);
        if (line == null) {
          throw new AssertionError(
              "nothing came within " + patience + "; the log ends with:\n" + tail());
        }
        if (line.equals(END)) {
          said.add(END);
          throw new AssertionError("the process ended; its log ends with:\n" + tail());
        }
        if (wanted.test(line)) {
          return line;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until the process stands at its fail-point. */
  public void awaitFailPoint(Duration patience) {
    awaitLine(line -> line.startsWith(StopHere.MARK), patience);
  }

  /** From now on the passings of its fail-point count. */
  public void arm() throws IOException {
    say();
  }

  /** Lets a process go on that stands at its fail-point. */
  public void release() throws IOException {
    say();
  }

  private void say() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** SIGKILL, and waits for the end. */
  public void kill() {
    ending = true;
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(30));
  }

  /** SIGTERM, as Ctrl-C does, and waits for the end; says how long it took. */
  public Duration stop() {
    long from = System.nanoTime();
    ending = true;
    process.destroy();
    awaitEnd(Duration.ofSeconds(30));
    return Duration.ofNanos(System.nanoTime() - from);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Waits for its end; its exit code. */
  public int exit(Duration patience) {
    awaitEnd(patience);
    return process.exitValue();
  }

  /** The end of what it wrote to standard error. */
  public String tail() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    ending = true;
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(30));
  }

  private void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      // A process that is told to end has its pipe closed in mid-line: that is its end.
      if (!ending && process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    } finally {
      said.add(END);
    }
  }
}
