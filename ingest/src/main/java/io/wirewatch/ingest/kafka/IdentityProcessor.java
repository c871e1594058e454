package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.ingest.publish.Versions;
import io.wirewatch.runtime.kafka.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Puts each candidate beside what is known of its article, and forwards what is new. */
final class IdentityProcessor implements Processor<String, Article, String, byte[]> {
  private static final Events EVENTS = new Events("ingest");
  private static final Duration KEEP = Duration.ofDays(30);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
  private static final int FORGET_AT_ONCE = 2_000;

  private final InstantSource clock;
  private final Consumer<String> rules;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Article> known;
  private String forgetFrom;

  IdentityProcessor(InstantSource clock, Consumer<String> rules) {
    this.clock = clock;
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> given) {
    context = given;
    known = given.getStateStore(IdentityTopology.KNOWN_ARTICLES);
    given.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> forget(now));
  }

  @Override
  public void process(Record<String, Article> record) {
    Article candidate = record.value();
    Mode mode = Events.mode(record.headers());
    Versions.Judged judged = Versions.judge(candidate, known.get(candidate.id()));
    if (judged.revision() != null) {
      rules.accept(judged.revision().rule());
    }
    if (judged.article() != null) {
      known.put(candidate.id(), judged.article());
      context.forward(raw(judged.article(), record, mode), IdentityTopology.RAW);
    }
    if (judged.reason() != null) {
      Disposition disposition = judged.disposition(candidate, mode, clock.instant());
      context.forward(disposition(disposition, record, mode), IdentityTopology.DISPOSITIONS);
    }
  }

  private Record<String, byte[]> raw(Article article, Record<String, Article> from, Mode mode) {
    Instant at = article.fetchedAt();
    Headers headers =
        EVENTS.headers(Topics.ARTICLES_RAW, article.versionId(), article.sourceId(), at, mode);
    Header firstPoll = from.headers().lastHeader(EventHeaders.FIRST_POLL);
    if (firstPoll != null) {
      headers.add(firstPoll);
    }
    return new Record<>(article.id(), Json.bytes(article), at.toEpochMilli(), headers);
  }

  private static Record<String, byte[]> disposition(
      Disposition disposition, Record<String, Article> from, Mode mode) {
    Instant at = Instant.ofEpochMilli(from.timestamp());
    String id =
        disposition.articleId() + "/" + disposition.reason().wireName() + "@" + disposition.at();
    Headers headers = EVENTS.headers(Topics.DISPOSITIONS, id, null, at, mode);
    return new Record<>(
        disposition.articleId(), Json.bytes(disposition), from.timestamp(), headers);
  }

  /** Walks on through the store, a bounded stretch at a time, and drops what no feed shows now. */
  private void forget(long now) {
    Instant before = Instant.ofEpochMilli(now).minus(KEEP);
    try (KeyValueIterator<String, Article> from =
        forgetFrom == null ? known.all() : known.range(forgetFrom, null)) {
      int looked = 0;
      while (from.hasNext() && looked++ < FORGET_AT_ONCE) {
        KeyValue<String, Article> entry = from.next();
        forgetFrom = entry.key;
        if (entry.value.fetchedAt().isBefore(before)) {
          known.delete(entry.key);
        }
      }
      if (!from.hasNext()) {
        forgetFrom = null;
      }
    }
  }
}
