package io.wirewatch.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single KRaft broker and controller in this JVM, on loopback, with settings small enough for a
 * laptop; data survives a restart on the same directory.
 *
 * <p>Not thread-safe; one per directory. Kafka halts the JVM when a port is taken, so free ports
 * are chosen before it starts.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int NODE_ID = 1;
  private static final String LOOPBACK = InetAddress.getLoopbackAddress().getHostAddress();

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on a free port of its choice.
   *
   * @throws IOException where the directory cannot be used
   */
  public static EmbeddedBroker start(Path directory) throws IOException {
    return start(directory, freePort());
  }

  /**
   * Starts a broker.
   *
   * @param directory where the log lives; formatted when it is new
   * @param port a free port of the loopback address
   * @throws IOException where the directory cannot be used
   */
  public static EmbeddedBroker start(Path directory, int port) throws IOException {
    Files.createDirectories(directory);
    format(directory);
    if (FormerRegistration.stands(directory)) {
      FormerRegistration.lapse(controllerAlone(directory));
    }
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(settings(directory, port, freePort()), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, port);
  }

  /** Where clients connect, as host and port. */
  public String bootstrapServers() {
    return address(port);
  }

  /** Host and port of a broker on this port. */
  static String address(int port) {
    return LOOPBACK + ":" + port;
  }

  /** Waits until the broker has stopped. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** A port of the loopback address that nothing listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void format(Path directory) throws IOException {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      new Formatter()
          .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IOException("cannot format " + directory + " for the broker: " + e.getMessage(), e);
    }
  }

  private static Properties settings(Path directory, int port, int controllerPort) {
    Properties p = new Properties();
    String broker = "PLAINTEXT://" + address(port);
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("listeners", broker + "," + controller(p, controllerPort));
    p.setProperty("advertised.listeners", broker);
    p.setProperty("log.dirs", directory.toString());
    p.setProperty("auto.create.topics.enable", "false");
    standAlone(p);
    staySmall(p);
    return p;
  }

  private static Properties controllerAlone(Path directory) throws IOException {
    Properties p = new Properties();
    p.setProperty("process.roles", "controller");
    p.setProperty("listeners", controller(p, freePort()));
    p.setProperty("log.dirs", directory.toString());
    return p;
  }

  /** The one controller of the quorum; its listener. */
  private static String controller(Properties p, int port) {
    p.setProperty("node.id", String.valueOf(NODE_ID));
    p.setProperty("controller.quorum.voters", NODE_ID + "@" + address(port));
    p.setProperty("controller.listener.names", "CONTROLLER");
    return "CONTROLLER://" + address(port);
  }

  /** One node: everything is replicated once. */
  private static void standAlone(Properties p) {
    p.setProperty("default.replication.factor", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    // Fifty internal partitions would make the first transaction three times as slow.
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.num.partitions", "4");
    p.setProperty("group.initial.rebalance.delay.ms", "0");

    // Nobody follows this controller who would have to see that it lives.
    p.setProperty("metadata.max.idle.interval.ms", "0");
  }

  /** The defaults are sized for a machine of the broker's own. */
  private static void staySmall(Properties p) {
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "2");
    p.setProperty("background.threads", "2");
    p.setProperty("group.coordinator.threads", "1");
    p.setProperty("share.coordinator.threads", "1");
    p.setProperty("num.recovery.threads.per.data.dir", "2");
    p.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    p.setProperty("log.cleaner.io.buffer.size", String.valueOf(512 << 10));
    p.setProperty("log.segment.bytes", String.valueOf(128 << 20));
    p.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
    p.setProperty("message.max.bytes", String.valueOf(2 << 20));
    p.setProperty("log.message.timestamp.after.max.ms", "3600000");
  }
}
