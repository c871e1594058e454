package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.services.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics are made as the operator says, in time, bytes and copies. */
class TopicSettingsTest {
  @TempDir Path folder;

  @Test
  void retentionInTimeAndBytesIsSetTopicByTopic() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      Settings settings =
          Catalogue.read(
              null,
              Map.of(),
              Map.of(
                  "kafka.bootstrap-servers",
                  broker.bootstrapServers(),
                  "kafka.topics.articles-raw.retention",
                  "7d",
                  "kafka.topics.articles-raw.retention-bytes",
                  "2GB"));
      new TopicCreator(settings).start();
      try (Admin admin = Admin.create(new ClientProperties(settings).admin("look"))) {
        Config raw = config(admin, Topics.ARTICLES_RAW.name());
        assertThat(raw.get("retention.ms").value()).isEqualTo("604800000");
        assertThat(Long.parseLong(raw.get("retention.bytes").value()))
            .isGreaterThan(1_900_000_000L);
        Config alerts = config(admin, Topics.ALERTS.name());
        assertThat(alerts.get("retention.ms").value())
            .isEqualTo(String.valueOf(Topics.ALERTS.retention().toMillis()));
        assertThat(alerts.get("retention.bytes").value()).isEqualTo("-1");
      }
    }
  }

  private static Config config(Admin admin, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource);
  }
}
