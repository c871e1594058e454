package io.wirewatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Extraction;
import io.wirewatch.contracts.article.ExtractionMethod;
import io.wirewatch.contracts.article.PageKind;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityTopologyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final String TEXT = "The dam broke at dawn and the water took the lower town.";

  private final List<String> rules = new ArrayList<>();
  private TopologyTestDriver driver;
  private TestInputTopic<String, Article> candidates;
  private TestOutputTopic<String, Article> raw;
  private TestOutputTopic<String, Disposition> dispositions;

  @BeforeEach
  void start() {
    driver =
        new TopologyTestDriver(new IdentityTopology(() -> NOW, rules::add).get(), new Properties());
    candidates =
        driver.createInputTopic(
            Topics.ARTICLES_FETCHED.name(), new StringSerializer(), Articles.SERDE);
    raw =
        driver.createOutputTopic(
            Topics.ARTICLES_RAW.name(), new StringDeserializer(), Articles.SERDE);
    dispositions =
        driver.createOutputTopic(
            Topics.DISPOSITIONS.name(), new StringDeserializer(), JsonSerde.of(Disposition.class));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void publishesTheFirstVersionWithItsHeadersAndTime() {
    RecordHeaders headers = new RecordHeaders();
    headers.add(EventHeaders.FIRST_POLL, "true".getBytes(StandardCharsets.UTF_8));
    candidates.pipeInput(
        new TestRecord<>("a", article("gazette", "Dam breaks", TEXT, NOW), headers, NOW));
    TestRecord<String, Article> published = raw.readRecord();
    assertThat(published.value().version()).isEqualTo(1);
    assertThat(published.getRecordTime()).isEqualTo(NOW);
    assertThat(header(published, EventHeaders.ID)).isEqualTo("a:1");
    assertThat(header(published, EventHeaders.MODE)).isEqualTo("live");
    assertThat(header(published, EventHeaders.FIRST_POLL)).isEqualTo("true");
  }

  @Test
  void publishesTheSameTextOnceWhoeverShowsIt() {
    give(article("gazette", "Dam breaks", TEXT, NOW));
    give(article("gazette", "Dam breaks", TEXT, NOW.plusSeconds(60)));
    give(article("aggregator", "Dam breaks", TEXT, NOW.plusSeconds(90)));
    assertThat(raw.readValuesToList()).hasSize(1);
    assertThat(reasons()).containsExactly(Reason.SEEN_BEFORE, Reason.SEEN_BEFORE);
  }

  @Test
  void raisesTheVersionForAMaterialEditOnly() {
    give(article("gazette", "Dam breaks", TEXT, NOW));
    give(article("gazette", "Dam breaks", TEXT + " Nobody slept.", NOW.plusSeconds(60)));
    give(
        article("gazette", "Dam breaks, 12 dead", TEXT + " Twelve are dead.", NOW.plusSeconds(90)));
    List<Article> published = raw.readValuesToList();
    assertThat(published).extracting(Article::version).containsExactly(1, 2);
    assertThat(published.get(1).id()).isEqualTo("a");
    assertThat(reasons()).containsExactly(Reason.EDIT_NOT_MATERIAL);
    assertThat(rules).containsExactly("edit-cosmetic", "edit-title");
  }

  @Test
  void doesNotLetAnotherSourcesTeaserReplaceAnArticle() {
    give(article("gazette", "Dam breaks", TEXT, NOW));
    give(article("aggregator", "Shock as dam breaks", "Read more.", NOW.plusSeconds(60)));
    assertThat(raw.readValuesToList()).hasSize(1);
    assertThat(reasons()).containsExactly(Reason.SEEN_BEFORE);
  }

  private void give(Article article) {
    candidates.pipeInput("a", article, article.fetchedAt());
  }

  private List<Reason> reasons() {
    return dispositions.readValuesToList().stream().map(Disposition::reason).toList();
  }

  private static String header(TestRecord<String, Article> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static Article article(String source, String title, String body, Instant fetchedAt) {
    return Article.builder()
        .id("a")
        .sourceId(source)
        .url("https://gazette.example/dam")
        .title(title)
        .body(body)
        .publishedAt(NOW)
        .fetchedAt(fetchedAt)
        .contentHash(ArticleIdentity.contentHash(title, body))
        .extraction(new Extraction(ExtractionMethod.FEED, PageKind.ARTICLE, body.split(" ").length))
        .build();
  }
}
