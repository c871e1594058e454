package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.runtime.kafka.PacedCommits;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Wires identity across hosts: candidates by article id in; new versions to {@code articles.raw},
 * the fate of the others to {@code dispositions}.
 */
public final class IdentityTopology implements Supplier<Topology> {
  /** Its application id, and the prefix of its internal topics. */
  public static final String APPLICATION = "wirewatch-identity";

  static final String CANDIDATES = "candidates";
  static final String IDENTITY = "identity";
  static final String KNOWN_ARTICLES = "known-articles";
  static final String RAW = "raw";
  static final String DISPOSITIONS = "dispositions";

  private final InstantSource clock;
  private final Consumer<String> rules;

  /**
   * A topology whose decisions are dated by the clock.
   *
   * @param rules told the name of each rule that decides
   */
  public IdentityTopology(InstantSource clock, Consumer<String> rules) {
    this.clock = clock;
    this.rules = rules;
  }

  @Override
  public Topology get() {
    var strings = Serdes.String();
    var bytes = Serdes.ByteArray();
    return new Topology()
        .addSource(
            CANDIDATES,
            strings.deserializer(),
            Articles.SERDE.deserializer(),
            Topics.ARTICLES_FETCHED.name())
        .addProcessor(
            IDENTITY, PacedCommits.of(() -> new IdentityProcessor(clock, rules), clock), CANDIDATES)
        .addStateStore(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(KNOWN_ARTICLES), strings, Articles.SERDE),
            IDENTITY)
        .addSink(
            RAW, Topics.ARTICLES_RAW.name(), strings.serializer(), bytes.serializer(), IDENTITY)
        .addSink(
            DISPOSITIONS,
            Topics.DISPOSITIONS.name(),
            strings.serializer(),
            bytes.serializer(),
            IDENTITY);
  }
}
