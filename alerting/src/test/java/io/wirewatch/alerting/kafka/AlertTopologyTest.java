package io.wirewatch.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.alerting.ledger.Backtest;
import io.wirewatch.alerting.ledger.Verification;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.LateAlias;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {
  @TempDir Path folder;

  private Instant now = Sample.T0.plusMillis(300);
  private Book book;
  private TopologyTestDriver driver;

  @BeforeEach
  void start() {
    book =
        Book.empty(new QueryLanguage(Set.of(), Features.NONE))
            .changed(Map.of("border", Sample.subscription()), 7);
    Meters meters = new Meters();
    DecideProcessor.Parts deciding =
        new DecideProcessor.Parts(
            () -> book, () -> Actions.NONE, () -> now, meters, name -> {}, DueStore::new);
    Properties properties =
        new ClientProperties(
                new SettingsReader(KafkaSettings.all())
                    .flags(
                        Map.of(
                            "kafka.bootstrap-servers",
                            "127.0.0.1:1",
                            "kafka.state-dir",
                            folder.toString()))
                    .read())
            .streams(AlertTopology.APPLICATION, Stage.MATCH);
    driver =
        new TopologyTestDriver(
            AlertTopology.of(
                MatchProcessor.supplier(
                    () -> book, () -> now, meters, name -> {}, MatchProcessor.SEEN_FOR),
                RenamedProcessor.supplier(() -> book, () -> now),
                StoryWatchProcessor.supplier(() -> book, () -> now, meters),
                () -> new MergeProcessor(() -> book),
                DecideProcessor.supplier(deciding),
                () -> now),
            properties,
            now);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void alertsTheSubscriberOfTheFirstReportAtOnce() {
    send(Sample.first());

    TestRecord<String, Alert> alert = one(Topics.ALERTS);
    assertThat(alert.key()).isEqualTo("desk");
    assertThat(alert.value().kind()).isEqualTo(AlertKind.NEW);
    assertThat(alert.value().bookOffset()).isEqualTo(7);
    assertThat(alert.value().subscription().query()).isEqualTo("title:attack");
    assertThat(alert.value().why())
        .singleElement()
        .satisfies(why -> assertThat(why.text()).isEqualTo("Attack"));
    assertThat(alert.timestamp()).isEqualTo(Sample.T0.toEpochMilli());
    assertThat(header(alert, EventHeaders.DELIVER_TO)).isEqualTo("soc-hook");
    assertThat(header(alert, EventHeaders.ID)).isEqualTo(alert.value().id());
  }

  @Test
  void summarisesEveryArticleAlsoWhenNothingMatched() {
    send(Sample.with(Sample.first(), article -> article.toBuilder().title("Cup final").build()));

    MatchSummary summary = one(Topics.MATCH_SUMMARIES).value();
    assertThat(summary.articleId()).isEqualTo("a");
    assertThat(summary.subscriptions()).isEqualTo(1);
    assertThat(summary.matches()).isEmpty();
    assertThat(all(Topics.ALERTS)).isEmpty();
  }

  @Test
  void recordsWhatBecameOfEveryMatch() {
    send(Sample.first());
    send(Sample.enriched("b", "story-1", 10, 30, 1, 2));

    assertThat(values(Topics.DISPOSITIONS))
        .extracting(Disposition::subjectId, Disposition::outcome, Disposition::reason)
        .containsExactly(
            tuple("a:1/border", Outcome.PENDING, null),
            tuple("b:1/border", Outcome.HELD, Reason.NOTHING_NEW));
  }

  @Test
  void matchesAVersionOnlyOnceHoweverOftenItComes() {
    send(Sample.first());
    send(Sample.first());

    assertThat(all(Topics.ALERTS)).hasSize(1);
    assertThat(all(Topics.MATCH_SUMMARIES)).hasSize(1);
    assertThat(values(Topics.DISPOSITIONS))
        .extracting(Disposition::reason)
        .containsExactly(null, Reason.SEEN_BEFORE);
  }

  @Test
  void tellsWhenTheNewVersionOfAToldArticleNoLongerMeetsTheQuery() {
    send(Sample.first());
    send(
        Sample.with(
            Sample.first(),
            article ->
                article.toBuilder()
                    .version(2)
                    .title("Explosion was a gas leak")
                    .fetchedAt(Sample.T0.plusSeconds(120))
                    .build()));

    assertThat(values(Topics.ALERTS))
        .extracting(Alert::kind)
        .containsExactly(AlertKind.NEW, AlertKind.CORRECTION);
  }

  @Test
  void firesWhatWaitedWhenItsTimeComes() {
    use(waiting(Duration.ofMinutes(1)));
    send(Sample.first());
    assertThat(all(Topics.ALERTS)).isEmpty();

    now = Sample.T0.plusSeconds(61);
    driver.advanceWallClockTime(Duration.ofSeconds(61));

    assertThat(values(Topics.ALERTS)).extracting(Alert::kind).containsExactly(AlertKind.NEW);
  }

  /** That the bytes reach dead-letters is proven with a broker: the test driver drops them. */
  @Test
  void goesOnAfterBytesThatAreNoArticle() {
    driver
        .createInputTopic(
            Topics.ARTICLES_ENRICHED.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput("a".getBytes(StandardCharsets.UTF_8), "{]".getBytes(StandardCharsets.UTF_8));
    send(Sample.first());

    assertThat(all(Topics.ALERTS)).hasSize(1);
  }

  @Test
  void alertsAnOlderReportOnceItsStoryHasGrownToWhatTheQueryAsks() {
    use(asking("body:\"4 people\" AND origins:[2 TO *] AND severity:severe"));
    EnrichedArticle older = Sample.enriched("b", "story-1", 0, 30, 1, 4);
    send(older);
    send(Sample.enriched("c", "story-1", 5, 60, 1, 5));
    assertThat(all(Topics.ALERTS)).isEmpty();

    send(Sample.enriched("d", "story-1", 9, 30, 2, 5));
    send(Sample.enriched("e", "story-1", 10, 30, 3, 5));

    Alert alert = one(Topics.ALERTS).value();
    assertThat(alert.articles()).singleElement().extracting(AlertArticle::id).isEqualTo("b");
    assertThat(alert.story().origins()).isEqualTo(2);
    assertThat(all(Topics.MATCH_SUMMARIES))
        .extracting(record -> header(record, EventHeaders.ID))
        .containsOnlyOnce("b:1", "b:1@d:1");
    Verification verification =
        Verification.of(
            alert,
            Map.of("b:1", older),
            new QueryLanguage(Set.of(), Features.NONE),
            Optional.empty());
    assertThat(verification.result()).isEqualTo(Verification.Result.EQUAL);
  }

  @Test
  void addsNothingByAnOlderReportToAStoryThatWasTold() {
    use(asking("title:attack AND (origins:[2 TO *] OR body:\"9 people\")"));
    send(Sample.enriched("b", "story-1", 0, 30, 1, 4));
    send(Sample.enriched("c", "story-1", 5, 30, 1, 9));
    assertThat(values(Topics.ALERTS)).extracting(Alert::cause).containsExactly("c:1");

    send(Sample.enriched("d", "story-1", 9, 30, 2, 9));

    assertThat(values(Topics.DISPOSITIONS))
        .filteredOn(one -> one.subjectId().equals("b:1/border"))
        .extracting(Disposition::reason)
        .containsExactly(Reason.NOTHING_NEW);
  }

  @Test
  void takesBackWhatWasToldSinceItsStoryGrewWhenANewVersionNoLongerMeetsTheQuery() {
    use(asking("title:attack AND origins:[2 TO *]"));
    send(Sample.enriched("b", "story-1", 0, 30, 1, 2));
    send(titled("Cup final", Sample.enriched("c", "story-1", 5, 30, 2, 2)));
    send(edited("Gas leak, no bomb", Sample.enriched("b", "story-1", 9, 30, 2, 2)));

    List<Alert> alerts = values(Topics.ALERTS);
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.NEW, AlertKind.CORRECTION);
    assertThat(alerts).extracting(Alert::cause).containsExactly("b:1", "b:2");
    assertThat(alerts.get(1).changes())
        .containsExactly(new AlertChange("query", "met", "no longer met", "b"));
  }

  @Test
  void correctsWhatWasToldSinceItsStoryGrew() {
    use(asking("title:attack AND severity:[50 TO *]"));
    send(Sample.enriched("b", "story-1", 0, 30, 1, 2));
    send(titled("Cup final", Sample.enriched("c", "story-1", 5, 60, 1, 2)));
    EnrichedArticle edited =
        edited("Correction: attack on a post", Sample.enriched("b", "story-1", 9, 30, 1, 2));
    send(edited);

    List<Alert> alerts = values(Topics.ALERTS);
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.NEW, AlertKind.CORRECTION);
    assertThat(alerts.get(1).articles()).extracting(AlertArticle::version).containsExactly(2);
    assertThat(
            Verification.of(
                    alerts.get(1),
                    Map.of("b:2", edited),
                    new QueryLanguage(Set.of(), Features.NONE),
                    Optional.empty())
                .result())
        .isEqualTo(Verification.Result.EQUAL);
  }

  @Test
  void holdsAVersionThatMeetsAQueryOnlySinceANewerOneReplacedIt() {
    use(asking("title:attack AND origins:[2 TO *]"));
    send(Sample.enriched("b", "story-1", 0, 30, 1, 2));
    send(edited("Gas leak", Sample.enriched("b", "story-1", 3, 30, 1, 2)));
    send(titled("Cup final", Sample.enriched("c", "story-1", 5, 30, 2, 2)));

    assertThat(all(Topics.ALERTS)).isEmpty();
    assertThat(values(Topics.DISPOSITIONS))
        .extracting(Disposition::subjectId, Disposition::reason)
        .containsExactly(tuple("b:1/border", Reason.SUPERSEDED));
  }

  @Test
  void alertsAReportOfAMergedStoryOnceTheOtherOneHasGrown() {
    use(asking("body:\"4 people\" AND origins:[2 TO *]"));
    EnrichedArticle older = Sample.enriched("b", "story-2", 0, 30, 1, 4);
    send(older);
    merge("story-2", "story-1", Sample.T0.plusSeconds(300));
    send(Sample.enriched("c", "story-1", 9, 30, 2, 5));

    Alert alert = one(Topics.ALERTS).value();
    assertThat(alert.articles()).singleElement().extracting(AlertArticle::id).isEqualTo("b");
    assertThat(alert.story().id()).isEqualTo("story-1");
    assertThat(all(Topics.MATCH_SUMMARIES))
        .extracting(record -> header(record, EventHeaders.ID))
        .containsExactly("b:1", "c:1", "b:1@c:1");
    assertThat(
            Verification.of(
                    alert,
                    Map.of("b:1", older),
                    new QueryLanguage(Set.of(), Features.NONE),
                    Optional.empty())
                .result())
        .isEqualTo(Verification.Result.EQUAL);
  }

  @Test
  void alertsAReportThatComesAfterItsStoryWasMerged() {
    use(asking("body:\"4 people\" AND origins:[2 TO *]"));
    send(Sample.enriched("c", "story-1", 9, 30, 2, 5));
    merge("story-2", "story-1", Sample.T0.plusSeconds(600));
    send(Sample.enriched("b", "story-2", 0, 30, 1, 4));

    assertThat(one(Topics.ALERTS).value().cause()).isEqualTo("b:1");
  }

  @Test
  void tellsThatAReportWasTakenBackAtAnotherAddress() {
    send(Sample.first());
    EnrichedArticle notice =
        titled("We retract our report", Sample.enriched("b", "story-1", 9, 0, 1, 2));
    send(notice);

    List<Alert> alerts = values(Topics.ALERTS);
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.NEW, AlertKind.RETRACTION);
    assertThat(verified(alerts.get(1), notice)).isEqualTo(Verification.Result.EQUAL);

    Backtest backtest = new Backtest(book);
    backtest.play(Sample.first(), false);
    assertThat(backtest.play(notice, false).verdicts())
        .filteredOn(Verdict.Fire.class::isInstance)
        .extracting(verdict -> ((Verdict.Fire) verdict).alert().id())
        .containsExactly(alerts.get(1).id());
  }

  private void merge(String gone, String into, Instant at) {
    StoryChange change =
        new StoryChange(gone, 3, StoryChangeKind.MERGED, new Cause("c", 1), gone, into, at);
    driver
        .createInputTopic(
            Topics.STORY_CHANGES.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(gone.getBytes(StandardCharsets.UTF_8), Json.bytes(change), at);
  }

  private static EnrichedArticle titled(String title, EnrichedArticle article) {
    return Sample.with(article, former -> former.toBuilder().title(title).build());
  }

  private static EnrichedArticle edited(String title, EnrichedArticle article) {
    return Sample.with(article, former -> former.toBuilder().version(2).title(title).build());
  }

  @Test
  void tellsLateWhatMeetsAQueryOnlySinceAnAliasWasLearnt() {
    use(asking("person:\"Yusuf Khan\""));
    EnrichedArticle article = naming("Abu Omar");
    send(article);
    assertThat(all(Topics.ALERTS)).isEmpty();

    EnrichedArticle renamed = renamed(article, Sample.T0.plusSeconds(3600));
    sendRenamed(renamed, Sample.T0.plusSeconds(3700));

    Alert alert = one(Topics.ALERTS).value();
    String sentence = "Abu Omar is Yusuf Khan (assertion-Abu Omar)";
    assertThat(alert.kind()).isEqualTo(AlertKind.NEW);
    assertThat(alert.changes())
        .containsExactly(new AlertChange(AlertChange.ALIAS, null, sentence, "a"));
    assertThat(Wording.changes(alert))
        .containsExactly("late, by an alias learnt since: " + sentence);
    assertThat(all(Topics.MATCH_SUMMARIES))
        .extracting(record -> header(record, EventHeaders.ID))
        .containsExactly("a:1", "a:1@alias:assertion-Abu Omar");
    assertThat(verified(alert, renamed)).isEqualTo(Verification.Result.EQUAL);
    assertThat(verified(alert, article)).isEqualTo(Verification.Result.DIFFERS);
  }

  @Test
  void tellsNobodyLateWhoWasToldBefore() {
    use(asking("person:(\"Yusuf Khan\" OR \"Abu Omar\")"));
    send(naming("Abu Omar"));
    assertThat(all(Topics.ALERTS)).hasSize(1);

    renamed(naming("Abu Omar"), Sample.T0.plusSeconds(60));

    assertThat(all(Topics.ALERTS)).isEmpty();
    assertThat(all(Topics.MATCH_SUMMARIES)).hasSize(1);
    assertThat(all(Topics.DISPOSITIONS)).hasSize(1);
  }

  @Test
  void addsNothingLateToAStoryThatWasTold() {
    use(asking("person:\"Yusuf Khan\""));
    send(naming("Abu Omar"));
    send(
        Sample.enriched("b", "story-1", 5, 30, 1, 2)
            .withEntities(List.of(Sample.person("k", "Yusuf Khan"))));
    assertThat(values(Topics.ALERTS)).extracting(Alert::cause).containsExactly("b:1");

    renamed(naming("Abu Omar"), Sample.T0.plusSeconds(600));

    assertThat(all(Topics.ALERTS)).isEmpty();
    assertThat(values(Topics.DISPOSITIONS))
        .filteredOn(one -> one.subjectId().equals("a:1/border"))
        .extracting(Disposition::reason)
        .containsExactly(Reason.NOTHING_NEW);
  }

  @Test
  void tellsNobodyLateOfWhatIsTooOldByThen() {
    use(asking("person:\"Yusuf Khan\""));
    send(naming("Abu Omar"));

    renamed(naming("Abu Omar"), Sample.T0.plus(Duration.ofHours(49)));

    assertThat(all(Topics.ALERTS)).isEmpty();
  }

  @Test
  void aBackTestFindsWhatWasToldLate() {
    use(asking("person:\"Yusuf Khan\""));
    EnrichedArticle article = naming("Abu Omar");
    LateAlias alias = new LateAlias(Sample.alias("Yusuf Khan", "Abu Omar"));
    EnrichedArticle renamed = alias.applied(article).orElseThrow();
    Instant then = Sample.T0.plusSeconds(3600);

    Backtest backtest = new Backtest(book);
    assertThat(backtest.play(article, false).matches()).isEmpty();
    assertThat(backtest.playRenamed(renamed, false, alias.sentence(), then).again())
        .containsExactly(new Backtest.Rematched("a", 1, "border"));
    assertThat(backtest.playRenamed(renamed, false, alias.sentence(), then).again()).isEmpty();
  }

  private static EnrichedArticle naming(String name) {
    return Sample.first().withEntities(List.of(Sample.person("h", name)));
  }

  /** What the watch writes when it is learnt that Abu Omar is Yusuf Khan. */
  private EnrichedArticle renamed(EnrichedArticle article, Instant at) {
    LateAlias alias = new LateAlias(Sample.alias("Yusuf Khan", "Abu Omar"));
    EnrichedArticle renamed = alias.applied(article).orElseThrow();
    sendRenamed(renamed, at);
    return renamed;
  }

  private void sendRenamed(EnrichedArticle renamed, Instant at) {
    LateAlias alias = new LateAlias(Sample.alias("Yusuf Khan", "Abu Omar"));
    ProducerRecord<byte[], byte[]> record = AliasWatch.record(renamed, alias, at, false);
    driver
        .createInputTopic(record.topic(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), at));
  }

  private static Verification.Result verified(Alert alert, EnrichedArticle record) {
    return Verification.of(
            alert,
            Map.of(record.article().versionId(), record),
            new QueryLanguage(Set.of(), Features.NONE),
            Optional.empty())
        .result();
  }

  private static Subscription asking(String query) {
    return Sample.subscription().toBuilder().query(query).version(2).build();
  }

  private static Subscription waiting(Duration delay) {
    Grouping grouping = new Grouping("story", delay, Duration.ofMinutes(5), null);
    return Sample.subscription().toBuilder().group(grouping).version(2).build();
  }

  private void use(Subscription subscription) {
    book = book.changed(Map.of(subscription.id(), subscription), book.offset() + 1);
  }

  private void send(EnrichedArticle enriched) {
    driver
        .createInputTopic(
            Topics.ARTICLES_ENRICHED.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            enriched.article().id().getBytes(StandardCharsets.UTF_8),
            Json.bytes(enriched),
            enriched.article().fetchedAt());
  }

  private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();

  private <V> TestRecord<String, V> one(Topic<V> topic) {
    List<TestRecord<String, V>> all = all(topic);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private <V> List<V> values(Topic<V> topic) {
    return all(topic).stream().map(TestRecord::value).toList();
  }

  private <V> List<TestRecord<String, V>> all(Topic<V> topic) {
    return outputs
        .computeIfAbsent(
            topic.name(),
            name ->
                driver.createOutputTopic(
                    name, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
        .readRecordsToList()
        .stream()
        .map(
            record ->
                new TestRecord<>(
                    new String(record.key(), StandardCharsets.UTF_8),
                    Json.read(record.value(), topic.type()),
                    record.headers(),
                    Instant.ofEpochMilli(record.timestamp())))
        .toList();
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
