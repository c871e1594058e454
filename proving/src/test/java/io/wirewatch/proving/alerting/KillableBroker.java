package io.wirewatch.proving.alerting;

import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker in a process of its own, with a log and an address that outlive it. */
final class KillableBroker implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);

  private final Path folder;
  private final Path logs;
  private final int port;
  private WirewatchProcess process;
  private int starts;

  KillableBroker(Path folder, Path logs) throws IOException {
    this.folder = folder;
    this.logs = logs;
    this.port = EmbeddedBroker.freePort();
    start();
  }

  /** Where clients connect, now and after each return. */
  String bootstrapServers() {
    return java.net.InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
  }

  /** SIGKILL, and a new process on what the old one left. */
  void killAndReturn() throws IOException {
    process.kill();
    start();
  }

  private void start() throws IOException {
    process =
        WirewatchProcess.start(
            logs,
            "broker-" + starts++,
            null,
            BrokerMain.class.getName(),
            List.of(folder.toString(), String.valueOf(port)));
    process.awaitLine(line -> line.equals(AlertingMain.READY), START);
  }

  @Override
  public void close() {
    process.close();
  }
}
