package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the connection to Kafka and of the topics that we create. */
public final class KafkaSettings {
  public static final Setting<List<String>> BOOTSTRAP_SERVERS =
      Setting.of(
          "kafka.bootstrap-servers",
          ValueType.of("host:port", KafkaSettings::hostAndPort).list(),
          "localhost:9092",
          "Brokers to begin with.");
  public static final Setting<Path> STATE_DIR =
      Setting.of(
          "kafka.state-dir",
          ValueType.path(),
          "data/state",
          "Folder of the local state stores; must outlive the process.");
  public static final Setting<Long> STATE_FLOOR =
      Setting.of(
          "kafka.state-floor",
          ValueType.size(),
          "128MB",
          "A service does not start, and stops cleanly, where the disk of kafka.state-dir has less"
              + " room than this.");
  public static final Setting<String> INSTANCE_ID =
      Setting.of(
          "kafka.instance-id",
          ValueType.text(),
          "1",
          "Name of this instance of a service, stable over restarts and different for each"
              + " instance.");
  public static final Setting<Integer> STANDBYS =
      Setting.of(
          "kafka.standby-replicas",
          ValueType.integer(0, 2),
          "0",
          "Standby copies of state; 1 where a service runs twice.");
  public static final Setting<Integer> PARTITIONS =
      Setting.of(
          "kafka.topics.partitions",
          ValueType.integer(1, 1000),
          "4",
          "Partitions of each topic that may have several; fixed when the topic is created.");
  public static final Setting<Optional<Integer>> REPLICATION =
      Setting.optional(
          "kafka.topics.replication",
          ValueType.integer(1, 10),
          "Copies of each topic; absent means 3, or as many as there are brokers. With 3 or more,"
              + " two have to hold a record before it counts as written.");
  public static final Setting<Optional<Duration>> RETENTION =
      Setting.optional(
          "kafka.topics.*.retention",
          ValueType.duration(),
          "How long a topic, such as articles-raw, is kept in place of the catalogue's time; takes"
              + " effect when the topic is created.");
  public static final Setting<Optional<Long>> RETENTION_BYTES =
      Setting.optional(
          "kafka.topics.*.retention-bytes",
          ValueType.size(),
          "The most that a partition of a topic, such as articles-raw, may take on disk; absent"
              + " means that time alone counts. Takes effect when the topic is created.");
  public static final Setting<Protocol> PROTOCOL =
      Setting.of(
          "kafka.security.protocol",
          ValueType.oneOf(Protocol.class),
          "plaintext",
          "How the connection is secured.");
  public static final Setting<Optional<Path>> TRUSTSTORE =
      Setting.optional(
          "kafka.security.truststore",
          ValueType.path(),
          "PEM file with the certificates to trust; absent means those of the Java runtime.");
  public static final Setting<Optional<Path>> KEYSTORE =
      Setting.optional(
          "kafka.security.keystore",
          ValueType.path(),
          "PEM file with the client's key and certificate chain, where the brokers ask for one.");
  public static final Setting<SaslMechanism> SASL_MECHANISM =
      Setting.of(
          "kafka.security.sasl-mechanism",
          ValueType.oneOf(SaslMechanism.class),
          "scram-sha-512",
          "How the client proves its name, with one of the sasl protocols.");
  public static final Setting<Optional<String>> SASL_USER =
      Setting.optional("kafka.security.sasl-user", ValueType.text(), "The client's name.");
  public static final Setting<Optional<Secret>> SASL_PASSWORD =
      Setting.secret("kafka.security.sasl-password", "The client's password.");

  private KafkaSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        BOOTSTRAP_SERVERS,
        STATE_DIR,
        STATE_FLOOR,
        INSTANCE_ID,
        STANDBYS,
        PARTITIONS,
        REPLICATION,
        RETENTION,
        RETENTION_BYTES,
        PROTOCOL,
        TRUSTSTORE,
        KEYSTORE,
        SASL_MECHANISM,
        SASL_USER,
        SASL_PASSWORD);
  }

  private static String hostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    int port = Integer.parseInt(text.substring(colon + 1));
    if (colon < 1 || port < 1 || port > 65_535) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  /** How the connection is secured. */
  public enum Protocol {
    PLAINTEXT,
    SSL,
    SASL_PLAINTEXT,
    SASL_SSL
  }

  /** How the client proves its name. */
  public enum SaslMechanism {
    PLAIN("PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule"),
    SCRAM_SHA_256("SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule"),
    SCRAM_SHA_512("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

    final String kafkaName;
    final String loginModule;

    SaslMechanism(String kafkaName, String loginModule) {
      this.kafkaName = kafkaName;
      this.loginModule = loginModule;
    }
  }
}
