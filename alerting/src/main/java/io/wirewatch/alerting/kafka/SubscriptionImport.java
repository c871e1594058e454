package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.subscription.Mistake;
import io.wirewatch.alerting.subscription.Reading;
import io.wirewatch.alerting.subscription.SubscriptionPlan;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.LogTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Brings the book into line with a folder of YAML files: first the plan, then the writing. */
public final class SubscriptionImport {
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);
  private static final String TRANSACTION = "subscription-import";

  private final ClientProperties clients;
  private final SubscriptionReader reader;
  private final InstantSource clock;
  private final Supplier<String> generations;
  private final Events events = new Events("subscriptions");

  /**
   * An import.
   *
   * @param generations gives a value that no earlier subscription had, such as a random UUID
   */
  public SubscriptionImport(
      ClientProperties clients,
      SubscriptionReader reader,
      InstantSource clock,
      Supplier<String> generations) {
    this.clients = clients;
    this.reader = reader;
    this.clock = clock;
    this.generations = generations;
  }

  /**
   * What applying would change, or why it cannot be applied.
   *
   * @param plan the changes; absent where there are mistakes
   * @param mistakes every mistake of every file
   */
  public record Proposal(SubscriptionPlan plan, List<Mistake> mistakes) {

    public Proposal {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Compares a folder (or one file) with the book; writes nothing. */
  public Proposal propose(Path folder) throws Exception {
    return propose(files(folder));
  }

  /** Compares texts, by name, with the book; writes nothing. */
  public Proposal propose(Map<String, String> texts) throws Exception {
    Reading reading = reader.readAll(texts);
    if (!reading.valid()) {
      return new Proposal(null, reading.mistakes());
    }
    return new Proposal(
        SubscriptionPlan.of(reading.subscriptions(), book(), generations), List.of());
  }

  /** Writes a plan, all of it or nothing. */
  public void apply(SubscriptionPlan plan) {
    if (plan.isEmpty()) {
      return;
    }
    List<Subscription> written = new ArrayList<>(plan.create());
    written.addAll(plan.change());
    Instant now = clock.instant();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(clients.transactionalProducer(TRANSACTION))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (Subscription one : written) {
        producer.send(
            events.record(
                Topics.SUBSCRIPTIONS,
                one.id(),
                one,
                one.id() + ":" + one.generation() + ":" + one.version(),
                one.subscriber(),
                now,
                Mode.LIVE));
      }
      plan.delete().forEach(id -> producer.send(events.tombstone(Topics.SUBSCRIPTIONS, id, now)));
      producer.commitTransaction();
    }
  }

  /** The book as it stands. */
  public Map<String, Subscription> book() throws Exception {
    return book(clients);
  }

  /** The book as it stands, for those who change nothing. */
  public static Map<String, Subscription> book(ClientProperties clients) throws Exception {
    LogTable<Subscription> table =
        new LogTable<>(
            Topics.SUBSCRIPTIONS,
            clients.consumer(TRANSACTION),
            READ_WITHIN,
            (changes, snapshot) -> {});
    try {
      table.start();
      return new TreeMap<>(table.snapshot().values());
    } finally {
      table.stop();
    }
  }

  /** The texts of all YAML files below a folder, by name. */
  public static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> found =
          below.filter(Files::isRegularFile).filter(SubscriptionImport::isYaml).toList();
      for (Path file : found) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
