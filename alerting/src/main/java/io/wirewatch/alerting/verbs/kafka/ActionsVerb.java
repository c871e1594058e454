package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.LogTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The verbs {@code actions silence}, {@code acknowledge}, {@code list} and {@code end}. */
public final class ActionsVerb {
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);

  private final ClientProperties clients;
  private final InstantSource clock;
  private final Events events = new Events("actions");

  public ActionsVerb(ClientProperties clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** Writes down what somebody did. */
  public void record(Action action) throws InterruptedException, ExecutionException {
    send(
        events.record(
            Topics.ACTIONS,
            action.id(),
            action,
            action.id(),
            action.subject(),
            action.at(),
            Mode.LIVE));
  }

  /** Ends a silence, or takes an acknowledgement back. */
  public void end(String id) throws InterruptedException, ExecutionException {
    send(events.tombstone(Topics.ACTIONS, id, clock.instant()));
  }

  /** What people did and nobody ended, oldest first. */
  public List<Action> list() throws Exception {
    LogTable<Action> table =
        new LogTable<>(
            Topics.ACTIONS,
            clients.consumer("actions-" + clients.instance()),
            READ_WITHIN,
            (changes, snapshot) -> {});
    try {
      table.start();
      return table.snapshot().values().values().stream()
          .sorted(
              Comparator.comparing(Action::at, Comparator.nullsFirst(Comparator.naturalOrder())))
          .toList();
    } finally {
      table.stop();
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record)
      throws InterruptedException, ExecutionException {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(clients.producer("actions-" + clients.instance()))) {
      producer.send(record).get();
    }
  }
}
