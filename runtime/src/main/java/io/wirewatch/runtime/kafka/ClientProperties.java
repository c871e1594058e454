package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.runtime.kafka.KafkaSettings.Protocol;
import io.wirewatch.runtime.kafka.KafkaSettings.SaslMechanism;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Makes the properties of every Kafka client from the settings, so that all agree on guarantees.
 *
 * <p>Producers wait for all replicas and are idempotent, consumers read committed records only and
 * commit nothing by themselves, Streams is exactly-once. Keys and values of plain clients are
 * bytes.
 */
public final class ClientProperties {
  private static final int MEGABYTE = 1 << 20;
  private static final int SESSION_TIMEOUT_MS = 6_000;
  private static final int TRANSACTION_TIMEOUT_MS = 60_000;

  private final Settings settings;
  private final Meters meters;

  /** Properties of clients that are not measured. */
  public ClientProperties(Settings settings) {
    this(settings, null);
  }

  /** Properties of clients that are measured. */
  public ClientProperties(Settings settings, Meters meters) {
    this.settings = settings;
    this.meters = meters;
  }

  /** For an admin client. */
  public Map<String, Object> admin(String clientId) {
    Map<String, Object> p = connection(clientId);
    p.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    p.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return p;
  }

  /** For an idempotent producer without transactions. */
  public Map<String, Object> producer(String clientId) {
    Map<String, Object> p = connection(clientId);
    p.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    p.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    p.putAll(writing());
    // With more, the first batch of a partition that is just being made can be refused and the
    // second taken; the retry of the first then counts as a repeat, and is lost without an error.
    p.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    p.putAll(counting(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG));
    return p;
  }

  /** For a producer that fences every earlier one of the same transactional id. */
  public Map<String, Object> transactionalProducer(String transactionalId) {
    Map<String, Object> p = producer(transactionalId);
    // A broker checks the order within a transaction from its first batch on.
    p.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    p.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    p.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    return p;
  }

  /** For a consumer that assigns its own partitions. */
  public Map<String, Object> consumer(String clientId) {
    Map<String, Object> p = connection(clientId);
    p.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    p.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    p.putAll(reading());
    // An idle consumer asks every five seconds; a record ends the wait at once.
    p.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000);
    p.putAll(counting(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG));
    return p;
  }

  /** Opens consumers that assign their own partitions, for callers that name no Kafka class. */
  public Supplier<Consumer<byte[], byte[]>> consumers(String clientId) {
    return () -> new PromptConsumer(consumer(clientId));
  }

  /** For a consumer of a group, with a static place in it. */
  public Map<String, Object> groupConsumer(String groupId) {
    Map<String, Object> p = consumer(groupId + "-" + instance());
    p.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
    // A partition that is taken over is read only after the fetch that is out.
    p.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
    p.putAll(membership(groupId));
    return p;
  }

  /** For a Streams application, exactly-once; its dead letters bear that stage. */
  public Properties streams(String applicationId, Stage stage) {
    Properties p = new Properties();
    p.putAll(connection(applicationId + "-" + instance()));
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    p.put(StreamsConfig.STATE_DIR_CONFIG, stateDir().toString());
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.get(KafkaSettings.STANDBYS));
    // Where we do not say it, the brokers' own default counts.
    p.put(
        StreamsConfig.REPLICATION_FACTOR_CONFIG,
        settings.get(KafkaSettings.REPLICATION).orElse(-1));
    // What is to be read soon asks for its commit before (PacedCommits).
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, PacedCommits.SELDOM.toMillis());
    // News ends the wait at once; an idle thread looks at its clocks five times a second, not ten.
    p.put(StreamsConfig.POLL_MS_CONFIG, 200L);
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 4 * MEGABYTE);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    p.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    p.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    DeadLetters.configure(p, stage);
    writing().forEach((key, value) -> p.put(StreamsConfig.producerPrefix(key), value));
    // Nobody may read a record before the commit, and that sends what still lingers: sent earlier,
    // each partition has a small batch for nearly every article.
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
        2 * PacedCommits.SELDOM.toMillis());
    counting(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG)
        .forEach((key, value) -> p.put(StreamsConfig.producerPrefix(key), value));
    counting(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG)
        .forEach((key, value) -> p.put(StreamsConfig.mainConsumerPrefix(key), value));
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MS);
    // Streams sets this one itself, and warns of everybody else who does.
    Map<String, Object> reading = new HashMap<>(reading());
    reading.remove(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG);
    reading.forEach((key, value) -> p.put(StreamsConfig.consumerPrefix(key), value));
    membership(applicationId)
        .forEach((key, value) -> p.put(StreamsConfig.mainConsumerPrefix(key), value));
    p.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        TopicCreator.MAX_RECORD_BYTES);
    return p;
  }

  /** Folder of the local state stores. */
  public Path stateDir() {
    return settings.get(KafkaSettings.STATE_DIR).toAbsolutePath();
  }

  /** Name of this instance. */
  public String instance() {
    return settings.get(KafkaSettings.INSTANCE_ID);
  }

  private Map<String, Object> membership(String groupId) {
    Map<String, Object> p = new HashMap<>();
    p.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, groupId + "-" + instance());
    p.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    p.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 3);
    return p;
  }

  private static Map<String, Object> writing() {
    Map<String, Object> p = new HashMap<>();
    p.put(ProducerConfig.ACKS_CONFIG, "all");
    p.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    p.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // Articles are 10 to 60 kB; in a batch each, every record pays for a batch.
    p.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
    p.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    p.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * MEGABYTE);
    p.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreator.MAX_RECORD_BYTES);
    p.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, KeyPrefixPartitioner.class.getName());
    return p;
  }

  private static Map<String, Object> reading() {
    Map<String, Object> p = new HashMap<>();
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    p.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    p.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEGABYTE);
    p.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * MEGABYTE);
    // Streams' own consumers, whose goodbye waits for the fetch that is out.
    p.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
    // We create topics before the start; a consumer must never do it.
    p.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return p;
  }

  private Map<String, Object> counting(String interceptors) {
    return meters == null ? Map.of() : Map.of(interceptors, List.of(TrafficMeters.class.getName()));
  }

  private Map<String, Object> connection(String clientId) {
    Map<String, Object> p = new HashMap<>();
    // In place of JMX, which nobody reads.
    p.put(
        CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
        meters == null ? List.of() : List.of(ClientMeters.class.getName()));
    if (meters != null) {
      p.put(ClientMeters.METERS, meters);
    }
    p.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", settings.get(KafkaSettings.BOOTSTRAP_SERVERS)));
    p.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    p.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000L);
    Protocol protocol = settings.get(KafkaSettings.PROTOCOL);
    p.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol.name());
    pem(p, KafkaSettings.TRUSTSTORE, "truststore");
    pem(p, KafkaSettings.KEYSTORE, "keystore");
    if (protocol.name().startsWith("SASL")) {
      SaslMechanism mechanism = settings.get(KafkaSettings.SASL_MECHANISM);
      p.put(SaslConfigs.SASL_MECHANISM, mechanism.kafkaName);
      p.put(SaslConfigs.SASL_JAAS_CONFIG, jaas(mechanism));
    }
    return p;
  }

  private void pem(
      Map<String, Object> p,
      io.wirewatch.runtime.settings.Setting<Optional<Path>> setting,
      String store) {
    settings
        .get(setting)
        .ifPresent(
            file -> {
              boolean trust = store.equals("truststore");
              p.put(
                  trust
                      ? SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG
                      : SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                  "PEM");
              p.put(
                  trust
                      ? SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG
                      : SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                  file.toString());
            });
  }

  private String jaas(SaslMechanism mechanism) {
    return "%s required username=\"%s\" password=\"%s\";"
        .formatted(
            mechanism.loginModule,
            quoted(settings.get(KafkaSettings.SASL_USER).orElse("")),
            quoted(settings.get(KafkaSettings.SASL_PASSWORD).map(s -> s.reveal()).orElse("")));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
