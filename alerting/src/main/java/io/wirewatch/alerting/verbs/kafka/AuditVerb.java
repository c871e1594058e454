package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.ledger.Audit;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
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
import java.util.function.Consumer;

/**
 * The verb {@code audit}: reads the committed log and gives the balance of each stage. What goes in
 * is read before what comes out, so that a running system never seems to owe anything.
 */
public final class AuditVerb {
  private final ClientProperties clients;

  public AuditVerb(ClientProperties clients) {
    this.clients = clients;
  }

  /** The books as they stand now. */
  public List<Balance> answer() {
    Audit audit = new Audit();
    try (LogScan scan = new LogScan(clients)) {
      scan.all(
          Topics.ARTICLES_RAW,
          record -> {
            audit.raw(LogScan.header(record, EventHeaders.ID));
            return true;
          });
      scan.all(
          Topics.ARTICLES_ENRICHED,
          record -> {
            audit.enriched(LogScan.header(record, EventHeaders.ID));
            return true;
          });
      each(scan, Topics.MATCH_SUMMARIES, MatchSummary.class, audit::summary);
      each(scan, Topics.DISPOSITIONS, Disposition.class, audit::disposition);
      JsonSerde<Alert> alerts = JsonSerde.of(Alert.class);
      scan.all(
          Topics.ALERTS,
          record -> {
            if (alerts.decode(record.value()) instanceof Decoded.Value<Alert> good) {
              String to = LogScan.header(record, EventHeaders.DELIVER_TO);
              audit.alert(good.value(), Arrays.asList(to.split(",")));
            }
            return true;
          });
      each(scan, Topics.DELIVERIES, Delivery.class, audit::delivery);
      each(scan, Topics.DEAD_LETTERS, DeadLetter.class, audit::deadLetter);
    }
    return audit.balances();
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
