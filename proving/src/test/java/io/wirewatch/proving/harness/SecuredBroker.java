package io.wirewatch.proving.harness;

import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker as production has it: clients come by TLS with SCRAM, and an authorizer lets them do
 * what is granted and nothing else.
 */
public final class SecuredBroker implements AutoCloseable {
  /** May do everything. */
  public static final String ADMIN = "admin";

  private static final String STORE_PASSWORD = "for-the-test-only";

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final Path certificate;

  private SecuredBroker(KafkaRaftServer server, String bootstrapServers, Path certificate) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.certificate = certificate;
  }

  /**
   * Starts one.
   *
   * @param users names; each one's password is its name and {@code -secret}
   */
  public static SecuredBroker start(Path folder, List<String> users) throws Exception {
    Files.createDirectories(folder);
    Path store = folder.resolve("broker.p12");
    Path certificate = folder.resolve("broker.pem");
    keytool(
        folder,
        "-genkeypair -alias broker -keyalg EC -dname CN=broker -ext san=ip:127.0.0.1 -validity 2"
            + " -storetype PKCS12 -storepass "
            + STORE_PASSWORD
            + " -keystore "
            + store);
    keytool(
        folder,
        "-exportcert -rfc -alias broker -storepass "
            + STORE_PASSWORD
            + " -keystore "
            + store
            + " -file "
            + certificate);
    Path log = folder.resolve("log");
    format(log, users);
    int port = EmbeddedBroker.freePort();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings(log, store, port), false), Time.SYSTEM);
    server.startup();
    return new SecuredBroker(server, "127.0.0.1:" + port, certificate);
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** What clients have to trust. */
  public Path certificate() {
    return certificate;
  }

  /** The password of a user. */
  public static String password(String user) {
    return user + "-secret";
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void keytool(Path folder, String arguments) throws Exception {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new java.util.ArrayList<>(List.of(program));
    command.addAll(List.of(arguments.split(" ")));
    Tools.Said said = Tools.run(folder, command);
    if (said.exit() != 0) {
      throw new AssertionError("keytool: " + said.out());
    }
  }

  private static void format(Path log, List<String> users) throws Exception {
    Files.createDirectories(log);
    List<String> credentials =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(ADMIN), users.stream())
            .map(user -> "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]")
            .toList();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new Formatter()
        .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(log.toString())
        .setMetadataLogDirectory(log.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName("CONTROLLER")
        .setScramArguments(credentials)
        .setIgnoreFormatted(true)
        .run();
  }

  private static Properties settings(Path log, Path store, int port) throws Exception {
    int controller = EmbeddedBroker.freePort();
    int internal = EmbeddedBroker.freePort();
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty(
        "listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(port, internal, controller));
    p.setProperty(
        "advertised.listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d".formatted(port, internal));
    p.setProperty(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "INTERNAL");
    p.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    p.setProperty(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    p.setProperty("ssl.keystore.type", "PKCS12");
    p.setProperty("ssl.keystore.location", store.toString());
    p.setProperty("ssl.keystore.password", STORE_PASSWORD);
    p.setProperty("ssl.key.password", STORE_PASSWORD);
    p.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.setProperty("allow.everyone.if.no.acl.found", "false");
    // The broker itself, on the two listeners that no client knows.
    p.setProperty("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
    p.setProperty("log.dirs", log.toString());
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.num.partitions", "4");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    p.setProperty("message.max.bytes", String.valueOf(2 << 20));
    return p;
  }
}
