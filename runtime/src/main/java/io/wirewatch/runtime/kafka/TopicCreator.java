package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the catalogue before anything reads or writes them.
 *
 * <p>The number of partitions decides where a key lives, for ever: a topic that has another number
 * than the settings say stops the start.
 */
public final class TopicCreator implements Component {
  /** The largest record that a topic takes. */
  public static final int MAX_RECORD_BYTES = 1 << 20;

  /** One may be lost, and writing goes on; two, and nothing acknowledged is lost. */
  private static final int COPIES = 3;

  private final ClientProperties properties;
  private final int partitions;
  private final Settings settings;

  /** A creator by these settings. */
  public TopicCreator(Settings settings) {
    this.properties = new ClientProperties(settings);
    this.partitions = settings.get(KafkaSettings.PARTITIONS);
    this.settings = settings;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public void start() throws Exception {
    try (Admin admin = Admin.create(properties.admin("topic-creator"))) {
      create(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the topics cannot be created or read at %s: %s"
              .formatted(properties.admin("").get("bootstrap.servers"), e.getCause().getMessage()),
          e.getCause());
    }
  }

  @Override
  public void stop() {}

  /** How many partitions a topic has by these settings. */
  public int partitionsOf(Topic<?> topic) {
    return topic.singlePartition() ? 1 : partitions;
  }

  private void create(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> existing = admin.listTopics().names().get();
    List<Topic<?>> present = new ArrayList<>();
    List<Topic<?>> missing = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      if (existing.contains(topic.name())) {
        present.add(topic);
      } else {
        missing.add(topic);
      }
    }
    create(admin, missing);
    refuseOtherPartitionCounts(admin, present);
  }

  private void create(Admin admin, List<Topic<?>> missing)
      throws ExecutionException, InterruptedException {
    if (missing.isEmpty()) {
      return;
    }
    short copies = copies(admin);
    List<NewTopic> wanted =
        missing.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), partitionsOf(topic), copies)
                        .configs(configs(topic, copies)))
            .toList();
    for (var creation : admin.createTopics(wanted).values().entrySet()) {
      try {
        creation.getValue().get();
      } catch (ExecutionException e) {
        // Another service that starts at the same time was faster.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private short copies(Admin admin) throws ExecutionException, InterruptedException {
    Optional<Integer> set = settings.get(KafkaSettings.REPLICATION);
    if (set.isPresent()) {
      return set.get().shortValue();
    }
    return (short) Math.min(COPIES, admin.describeCluster().nodes().get().size());
  }

  private void refuseOtherPartitionCounts(Admin admin, List<Topic<?>> present)
      throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> found =
        admin.describeTopics(present.stream().map(Topic::name).toList()).allTopicNames().get();
    String wrong =
        present.stream()
            .filter(topic -> found.get(topic.name()).partitions().size() != partitionsOf(topic))
            .map(
                topic ->
                    "%s has %d partitions and should have %d"
                        .formatted(
                            topic.name(),
                            found.get(topic.name()).partitions().size(),
                            partitionsOf(topic)))
            .collect(Collectors.joining("; "));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          wrong
              + ". The number is fixed when a topic is created: set "
              + KafkaSettings.PARTITIONS.key()
              + " to it, or create the topics anew.");
    }
  }

  private Map<String, String> configs(Topic<?> topic, short copies) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.policy().setting());
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    if (copies >= COPIES) {
      configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    if (topic.policy() != Topic.Policy.COMPACT) {
      String name = topic.name().substring(topic.name().indexOf('.') + 1).replace('.', '-');
      Duration retention = settings.get(KafkaSettings.RETENTION, name).orElse(topic.retention());
      configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()));
      settings
          .get(KafkaSettings.RETENTION_BYTES, name)
          .ifPresent(
              bytes -> configs.put(TopicConfig.RETENTION_BYTES_CONFIG, String.valueOf(bytes)));
    }
    return configs;
  }
}
