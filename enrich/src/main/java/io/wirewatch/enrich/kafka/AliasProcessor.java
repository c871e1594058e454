package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.enrich.alias.AliasLearner;
import io.wirewatch.enrich.alias.Testimony;
import io.wirewatch.runtime.kafka.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Learns aliases from what articles state, obeys an operator who revoked one, and lets go of what
 * nobody states any more.
 */
final class AliasProcessor {
  private static final Duration TIDY = Duration.ofHours(1);
  private static final int TIDIED_AT_ONCE = 1_000;

  private AliasProcessor() {}

  /** Takes testimonies, as JSON. */
  static final class Learn implements Processor<String, byte[], String, byte[]> {
    private final InstantSource clock;
    private Writer writer;

    Learn(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      writer = new Writer(context);
      context.schedule(TIDY, PunctuationType.WALL_CLOCK_TIME, now -> tidy(clock.instant()));
    }

    @Override
    public void process(Record<String, byte[]> stated) {
      Testimony testimony = Json.read(stated.value(), Testimony.class);
      AliasLearner.learn(writer.store.get(stated.key()), testimony)
          .ifPresent(learnt -> writer.write(stated.key(), learnt, stated.timestamp()));
    }

    private void tidy(Instant now) {
      List<KeyValue<String, AliasAssertion>> old = new ArrayList<>();
      try (KeyValueIterator<String, AliasAssertion> all = writer.store.all()) {
        while (all.hasNext() && old.size() < TIDIED_AT_ONCE) {
          KeyValue<String, AliasAssertion> each = all.next();
          if (AliasLearner.expired(each.value, now)) {
            old.add(each);
          }
        }
      }
      old.forEach(
          each ->
              writer.write(
                  each.key, AliasLearner.in(AliasState.EXPIRED, each.value), now.toEpochMilli()));
    }
  }

  /** Takes what stands in the topic; only an operator writes there besides this task. */
  static final class Obey implements Processor<String, AliasAssertion, String, byte[]> {
    private Writer writer;

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      writer = new Writer(context);
    }

    @Override
    public void process(Record<String, AliasAssertion> said) {
      AliasAssertion known = writer.store.get(said.key());
      boolean news =
          said.value() != null
              && said.value().state() == AliasState.REVOKED
              && (known == null || known.state() != AliasState.REVOKED);
      if (news) {
        // Written again, so that the revocation stands last whatever was learnt meanwhile.
        writer.write(said.key(), said.value(), said.timestamp());
      }
    }
  }

  /** The store of this task and the topic, always in step. */
  private static final class Writer {
    private final Events events = new Events("enrich");
    private final ProcessorContext<String, byte[]> context;
    private final KeyValueStore<String, AliasAssertion> store;

    Writer(ProcessorContext<String, byte[]> context) {
      this.context = context;
      this.store = context.getStateStore(StoryTopology.LEARNT);
    }

    void write(String key, AliasAssertion assertion, long timestamp) {
      store.put(key, assertion);
      Instant at = Instant.ofEpochMilli(timestamp);
      String id = assertion.id() + ":" + assertion.state().wireName() + ":" + assertion.origins();
      context.forward(
          new Record<>(
              key,
              Json.bytes(assertion),
              timestamp,
              events.headers(Topics.ALIASES, id, key, at, Mode.LIVE)));
    }
  }
}
