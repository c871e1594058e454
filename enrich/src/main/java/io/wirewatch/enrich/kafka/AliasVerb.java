package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.enrich.alias.AliasLearner;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.LogTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The verb {@code aliases}: shows what was learnt, and revokes what should not have been. */
public final class AliasVerb {
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);

  private final ClientProperties clients;
  private final InstantSource clock;

  public AliasVerb(ClientProperties clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** All assertions, with their evidence, the newest first. */
  public List<AliasAssertion> list() throws Exception {
    return read().values().stream()
        .sorted(Comparator.comparing(AliasAssertion::lastSeen).reversed())
        .toList();
  }

  /**
   * Ends an alias for good: it counts no more and is not learnt again.
   *
   * @return the assertion as it stands now; empty where there is none of that id
   */
  public Optional<AliasAssertion> revoke(String id) throws Exception {
    for (Map.Entry<String, AliasAssertion> each : read().entrySet()) {
      if (each.getValue().id().equals(id)) {
        AliasAssertion revoked = AliasLearner.in(AliasState.REVOKED, each.getValue());
        write(each.getKey(), revoked);
        return Optional.of(revoked);
      }
    }
    return Optional.empty();
  }

  private void write(String key, AliasAssertion revoked) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.ALIASES.name(),
            null,
            clock.millis(),
            key.getBytes(StandardCharsets.UTF_8),
            Json.bytes(revoked),
            new Events("operator")
                .headers(
                    Topics.ALIASES, revoked.id() + ":revoked", key, clock.instant(), Mode.LIVE));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(clients.producer("wirewatch-aliases-verb"))) {
      producer.send(record).get();
    }
  }

  private Map<String, AliasAssertion> read() throws Exception {
    LogTable<AliasAssertion> table =
        new LogTable<>(
            Topics.ALIASES,
            clients.consumer("wirewatch-aliases-verb"),
            READ_WITHIN,
            (changes, snapshot) -> {});
    try {
      table.start();
      return table.snapshot().values();
    } finally {
      table.stop();
    }
  }
}
