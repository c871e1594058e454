package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.proving.harness.SecuredBroker;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.runtime.kafka.AccessList;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.canary.Canary;
import io.wirewatch.standalone.services.Catalogue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker with TLS, SCRAM and an authorizer: each service under a name of its own, with the listed
 * rights, does its work, and can do nothing else.
 */
@Tag("long")
class SecuredKafkaTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration LOOK = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void eachServiceDoesItsWorkWithTheListedRightsAndNothingElse() throws Exception {
    List<String> users = Stream.of(AccessList.values()).map(SecuredKafkaTest::user).toList();
    int canary = EmbeddedBroker.freePort();
    try (SecuredBroker broker = SecuredBroker.start(folder.resolve("broker"), users)) {
      grant(broker);
      new TopicCreator(settings(broker, "setup", canary)).start();
      List<WirewatchProcess> processes = new ArrayList<>();
      try {
        Map<String, String> roots = new HashMap<>();
        for (String service : List.of("ingest", "enrich", "alerting", "desk", "canary")) {
          WirewatchProcess process = service(service, config(broker, service, canary));
          processes.add(process);
          String ready = process.awaitLine(line -> line.startsWith("READY "), PATIENCE);
          roots.put(service, ready.substring(ready.indexOf("http")));
        }
        awaitCanaries(roots.get("canary") + "metrics");
        noDeskShowsThem(roots.get("desk"), settings(broker, SecuredBroker.ADMIN, canary));
      } finally {
        processes.forEach(WirewatchProcess::close);
      }
      for (AccessList service : AccessList.values()) {
        mayNothingElse(service, new ClientProperties(settings(broker, user(service), canary)));
      }
    }
  }

  private void grant(SecuredBroker broker) throws Exception {
    Settings settings = settings(broker, SecuredBroker.ADMIN, 1);
    try (Admin admin = Admin.create(new ClientProperties(settings).admin("grant"))) {
      for (AccessList service : AccessList.values()) {
        admin.createAcls(service.bindings("User:" + user(service))).all().get();
      }
    }
  }

  private static void mayNothingElse(AccessList service, ClientProperties clients)
      throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(clients.producer("probe"));
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(clients.consumer("probe"))) {
      for (Topic<?> topic : Topics.all()) {
        if (!service.writes().contains(topic)) {
          assertThat(refusesToWrite(producer, topic))
              .as("%s writes %s", service, topic.name())
              .isTrue();
        }
        if (!service.reads().contains(topic)) {
          assertThat(refusesToRead(consumer, topic))
              .as("%s reads %s", service, topic.name())
              .isTrue();
        }
      }
    }
  }

  private static boolean refusesToWrite(KafkaProducer<byte[], byte[]> producer, Topic<?> topic)
      throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(topic.name(), new byte[] {1}, new byte[] {2})).get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof TopicAuthorizationException
          || e.getCause() instanceof org.apache.kafka.common.errors.ClusterAuthorizationException;
    } catch (org.apache.kafka.common.KafkaException e) {
      // A principal that may write nothing does not even get an id to write with.
      return e.getCause() instanceof org.apache.kafka.common.errors.ClusterAuthorizationException;
    }
  }

  private static boolean refusesToRead(KafkaConsumer<byte[], byte[]> consumer, Topic<?> topic) {
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    consumer.assign(List.of(partition));
    consumer.seek(partition, 0);
    try {
      consumer.poll(LOOK);
      return false;
    } catch (TopicAuthorizationException e) {
      return true;
    }
  }

  /**
   * Waits for two: when the second is home, the desk has read all about the first. Asks again once
   * a second, since nothing tells a stranger to the process that a canary is home.
   */
  private static void awaitCanaries(String metrics) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long until = System.nanoTime() + PATIENCE.toNanos();
    String said = get(metrics);
    while (said.lines()
        .noneMatch(l -> l.matches("wirewatch_canary_arrived_total ([2-9].*|1\\d.*)"))) {
      assertThat(System.nanoTime()).as("no canary arrived:\n%s", said).isLessThan(until);
      never.await(1, TimeUnit.SECONDS);
      said = get(metrics);
    }
  }

  private static void noDeskShowsThem(String desk, Settings settings) throws Exception {
    try (TopicReader<Story> stories = new TopicReader<>(settings, Topics.STORIES);
        TopicReader<EnrichedArticle> articles =
            new TopicReader<>(settings, Topics.ARTICLES_ENRICHED)) {
      Story story = stories.await(came -> !came.isEmpty(), PATIENCE).get(0);
      EnrichedArticle article = articles.await(came -> !came.isEmpty(), PATIENCE).get(0);
      assertThat(get(desk + "api/stories/" + story.id())).contains("not-held");
      assertThat(get(desk + "api/articles/" + article.article().id())).contains("not-held");
    }
    assertThat(get(desk + "api/sources")).isEqualTo("{\"sources\":[]}");
    assertThat(get(desk + "api/alerts")).contains("\"alerts\":[]");
    assertThat(get(desk + "feeds/" + Canary.ID + ".atom")).contains("no-feed");
  }

  private static String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private WirewatchProcess service(String name, Path config) throws Exception {
    return WirewatchProcess.start(
        folder,
        name,
        null,
        "io.wirewatch.standalone.Wirewatch",
        List.of("run", name, "--config", config.toString()));
  }

  private static String user(AccessList service) {
    return service.name().toLowerCase(Locale.ROOT);
  }

  private Settings settings(SecuredBroker broker, String user, int canary) throws Exception {
    return Catalogue.read(config(broker, user, canary), Map.of(), Map.of());
  }

  private Path config(SecuredBroker broker, String user, int canary) throws Exception {
    String authority = "127.0.0.1:" + canary;
    Map<String, String> values = new HashMap<>();
    values.put("kafka.bootstrap-servers", broker.bootstrapServers());
    values.put("kafka.security.protocol", "sasl-ssl");
    values.put("kafka.security.truststore", broker.certificate().toString());
    values.put("kafka.security.sasl-user", user);
    values.put("kafka.security.sasl-password", SecuredBroker.password(user));
    values.put("kafka.state-dir", folder.resolve("state-" + user).toString());
    values.put("kafka.topics.partitions", "2");
    values.put("http.port", "0");
    values.put("canary.every", "10s");
    values.put("canary.port", String.valueOf(canary));
    values.put("ingest.canary", authority);
    values.put("egress.allowed", authority);
    values.put("alerting.endpoints.canary.url", "http://" + authority + "/hook");
    List<String> lines = new ArrayList<>();
    values.forEach((key, value) -> lines.add(key + ": \"" + value + "\""));
    return Files.write(folder.resolve(user + ".yaml"), lines);
  }
}
