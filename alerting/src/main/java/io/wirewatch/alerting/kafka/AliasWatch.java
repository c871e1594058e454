package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.LateAlias;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.DeadLetters;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.PromptConsumer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Looks, when an alias comes to count, for the articles that were matched before: writes each that
 * reads otherwise since to {@code articles.renamed}, in one transaction with the offset of the
 * assertion.
 *
 * <p>What was said before the committed offset is read again at each start, as it tells who else
 * bears a name. What was learnt before the very first start came with the articles themselves.
 */
public final class AliasWatch extends ConsumerLoop {
  /** The consumer group. */
  public static final String GROUP = "wirewatch-alias-watch";

  private static final TopicPartition ALIASES = new TopicPartition(Topics.ALIASES.name(), 0);
  private static final Events EVENTS = new Events("alerting");
  private static final Duration POLL = Duration.ofSeconds(1);

  /** Bounds what one search of the articles looks for, so that it ends within a poll interval. */
  private static final int MOST_AT_ONCE = 20;

  private final ClientProperties clients;
  private final Supplier<Book> books;
  private final Duration settle;
  private final DeadLetters deadLetters;
  private final JsonSerde<AliasAssertion> assertions = JsonSerde.of(AliasAssertion.class);
  private final JsonSerde<EnrichedArticle> articles = JsonSerde.of(EnrichedArticle.class);
  private final Map<String, AliasAssertion> active = new HashMap<>();
  private long next;

  /** An alias that came to count, and when. */
  private record Learnt(LateAlias alias, Instant at) {}

  /**
   * A watch.
   *
   * @param settle how long an article that was enriched without the alias may take to be written
   */
  AliasWatch(ClientProperties clients, Supplier<Book> books, Duration settle, InstantSource clock) {
    super("alias-watch");
    this.clients = clients;
    this.books = books;
    this.settle = settle;
    this.deadLetters = new DeadLetters(Stage.MATCH, clock);
  }

  @Override
  void session() {
    Map<String, Object> properties = clients.groupConsumer(GROUP);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
    try (KafkaConsumer<byte[], byte[]> opened = new PromptConsumer(properties);
        PartitionProducers producers = new PartitionProducers(clients, "alias-watch")) {
      reads(opened);
      opened.subscribe(List.of(ALIASES.topic()), ownership(opened, producers));
      while (running()) {
        ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
        if (records.nextOffsets().containsKey(ALIASES)) {
          take(opened, producers.get(ALIASES.partition()), records);
        }
      }
    } catch (WakeupException e) {
      // Stopping.
    }
  }

  private ConsumerRebalanceListener ownership(
      KafkaConsumer<byte[], byte[]> reading, PartitionProducers producers) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(
            partition -> {
              producers.open(partition.partition());
              active.clear();
              next = begin(reading, partition);
              reading.seekToBeginning(Set.of(partition));
            });
        well();
      }

      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> producers.close(partition.partition()));
      }
    };
  }

  /** The first offset that is not done; at the very first start the end, which is kept. */
  private static long begin(KafkaConsumer<byte[], byte[]> reading, TopicPartition partition) {
    OffsetAndMetadata done = reading.committed(Set.of(partition)).get(partition);
    if (done != null) {
      return done.offset();
    }
    long end = reading.endOffsets(Set.of(partition)).get(partition);
    reading.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
    return end;
  }

  private void take(
      KafkaConsumer<byte[], byte[]> reading,
      Producer<byte[], byte[]> producer,
      ConsumerRecords<byte[], byte[]> records) {
    List<ProducerRecord<byte[], byte[]>> out = new ArrayList<>();
    List<Learnt> learnt = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records.records(ALIASES)) {
      learn(record, learnt, out);
    }
    Optional<Duration> asked = books.get().namesWithin(Topics.ARTICLES_ENRICHED.retention());
    if (!learnt.isEmpty() && asked.isPresent()) {
      reading.pause(Set.of(ALIASES));
      reading.poll(settle);
      reading.resume(Set.of(ALIASES));
      out.addAll(search(learnt, earliest(learnt).minus(asked.get())));
    }
    OffsetAndMetadata end = records.nextOffsets().get(ALIASES);
    if (!running() || end.offset() < next) {
      return;
    }
    producer.beginTransaction();
    for (ProducerRecord<byte[], byte[]> record : out) {
      producer.send(record);
    }
    producer.sendOffsetsToTransaction(Map.of(ALIASES, end), reading.groupMetadata());
    producer.commitTransaction();
    next = end.offset();
  }

  private void learn(
      ConsumerRecord<byte[], byte[]> record,
      List<Learnt> learnt,
      List<ProducerRecord<byte[], byte[]>> out) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      active.remove(key);
      return;
    }
    boolean now = record.offset() >= next;
    Decoded<AliasAssertion> decoded = assertions.decode(record.value());
    if (decoded instanceof Decoded.Malformed<AliasAssertion> bad) {
      if (now) {
        out.add(deadLetters.letter(record, bad.reason(), bad.detail()));
      }
      return;
    }
    AliasAssertion said = ((Decoded.Value<AliasAssertion>) decoded).value();
    if (said.state() != AliasState.ACTIVE || said.type() == null) {
      active.remove(key);
      return;
    }
    boolean counted = active.put(key, said) != null;
    LateAlias alias = new LateAlias(said);
    if (now && !counted && active.values().stream().noneMatch(alias::disputedBy)) {
      learnt.add(new Learnt(alias, Instant.ofEpochMilli(record.timestamp())));
    }
  }

  private static Instant earliest(List<Learnt> learnt) {
    return learnt.stream().map(Learnt::at).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The newest version of each article from a time on that one of the aliases changes. */
  private List<ProducerRecord<byte[], byte[]>> search(List<Learnt> learnt, Instant from) {
    Map<String, List<ProducerRecord<byte[], byte[]>>> found = new LinkedHashMap<>();
    try (LogScan scan = new LogScan(clients)) {
      scan.since(
          Topics.ARTICLES_ENRICHED,
          from,
          record -> {
            if (record.key() != null && Events.mode(record.headers()) == Mode.LIVE) {
              String key = new String(record.key(), StandardCharsets.UTF_8);
              found.remove(key);
              List<ProducerRecord<byte[], byte[]>> renamed = renamed(record, learnt);
              if (!renamed.isEmpty()) {
                found.put(key, renamed);
              }
            }
            return running();
          });
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  private List<ProducerRecord<byte[], byte[]>> renamed(
      ConsumerRecord<byte[], byte[]> record, List<Learnt> learnt) {
    List<Learnt> likely =
        learnt.stream().filter(one -> one.alias().mayBeIn(record.value())).toList();
    if (likely.isEmpty()
        || !(articles.decode(record.value()) instanceof Decoded.Value<EnrichedArticle> good)) {
      return List.of(); // What is no article is a dead letter of the matching.
    }
    boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
    List<ProducerRecord<byte[], byte[]>> renamed = new ArrayList<>();
    for (Learnt one : likely) {
      one.alias()
          .applied(good.value())
          .map(article -> record(article, one.alias(), one.at(), firstPoll))
          .ifPresent(renamed::add);
    }
    return renamed;
  }

  /** The record of an article that reads otherwise since an alias came to count. */
  static ProducerRecord<byte[], byte[]> record(
      EnrichedArticle renamed, LateAlias alias, Instant at, boolean firstPoll) {
    Article article = renamed.article();
    ProducerRecord<byte[], byte[]> record =
        EVENTS.record(
            Topics.ARTICLES_RENAMED,
            article.id(),
            renamed,
            article.versionId() + RenamedProcessor.BY_ALIAS + alias.id(),
            alias.id(),
            at.isBefore(article.fetchedAt()) ? article.fetchedAt() : at,
            Mode.LIVE);
    record.headers().add(EventHeaders.ALIAS, alias.sentence().getBytes(StandardCharsets.UTF_8));
    if (firstPoll) {
      record.headers().add(EventHeaders.FIRST_POLL, "true".getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }
}
