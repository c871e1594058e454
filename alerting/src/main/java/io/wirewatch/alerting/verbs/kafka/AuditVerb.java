package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.kafka.AlertTopology;
import io.wirewatch.alerting.kafka.DeliveryPlanner;
import io.wirewatch.alerting.ledger.Audit;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.ledger.Progress;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.contracts.wire.Topics;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The verb {@code audit}: reads the committed log and gives the balance of each stage. What goes in
 * is read before what comes out, and how far each stage has read is asked in between, so that a
 * running system never seems to owe anything and a lost record never seems to be on its way.
 */
public final class AuditVerb {
  /** Names of enrichment's applications: by them the log says how far it has read. */
  private static final String TAGGING = "wirewatch-enrich-tagging";

  private static final String STORIES = "wirewatch-enrich-stories";

  private final ClientProperties clients;

  public AuditVerb(ClientProperties clients) {
    this.clients = clients;
  }

  /** The books as they stand now. */
  public List<Balance> answer() {
    Audit audit = new Audit();
    Progress progress = new Progress();
    try (LogScan scan = new LogScan(clients);
        GroupPositions groups = new GroupPositions(clients)) {
      ids(scan, Topics.ARTICLES_RAW, audit::raw);
      progress.read(
          Topics.ARTICLES_RAW.name(), groups.committed(TAGGING, Topics.ARTICLES_RAW.name()));
      progress.stories(groups.behind(STORIES, Topics.ARTICLES_TAGGED.name()));
      ids(scan, Topics.ARTICLES_ENRICHED, audit::enriched);
      progress.read(
          Topics.ARTICLES_ENRICHED.name(),
          groups.committed(AlertTopology.APPLICATION, Topics.ARTICLES_ENRICHED.name()));
      each(scan, Topics.MATCH_SUMMARIES, MatchSummary.class, audit::summary);
      progress.deciding(groups.behind(AlertTopology.APPLICATION, AlertTopology.MATCHES));
      each(scan, Topics.DISPOSITIONS, Disposition.class, audit::disposition);
      alerts(scan, audit);
      progress.read(
          Topics.ALERTS.name(), groups.committed(DeliveryPlanner.GROUP, Topics.ALERTS.name()));
      each(scan, Topics.DELIVERY_STATE, DeliveryState.class, audit.sendings()::waiting);
      each(scan, Topics.DELIVERIES, Delivery.class, audit.sendings()::attempt);
      each(scan, Topics.DEAD_LETTERS, DeadLetter.class, audit::deadLetter);
    }
    return audit.balances(progress);
  }

  private static void ids(LogScan scan, Topic<?> topic, BiConsumer<LogPosition, String> take) {
    scan.all(
        topic,
        record -> {
          take.accept(positionOf(record), LogScan.header(record, EventHeaders.ID));
          return true;
        });
  }

  private static void alerts(LogScan scan, Audit audit) {
    JsonSerde<Alert> alerts = JsonSerde.of(Alert.class);
    scan.all(
        Topics.ALERTS,
        record -> {
          if (alerts.decode(record.value()) instanceof Decoded.Value<Alert> good) {
            List<String> to =
                Arrays.asList(LogScan.header(record, EventHeaders.DELIVER_TO).split(","));
            String sending = LogScan.header(record, EventHeaders.SENDING);
            audit.alert(positionOf(record), good.value(), to, sending);
          }
          return true;
        });
  }

  private static LogPosition positionOf(ConsumerRecord<byte[], byte[]> record) {
    return new LogPosition(record.topic(), record.partition(), record.offset());
  }

  private static <V> void each(LogScan scan, Topic<V> topic, Class<V> type, Consumer<V> take) {
    JsonSerde<V> serde = JsonSerde.of(type);
    scan.all(
        topic,
        record -> {
          if (serde.decode(record.value()) instanceof Decoded.Value<V> good) {
            take.accept(good.value());
          }
          return true;
        });
  }
}
