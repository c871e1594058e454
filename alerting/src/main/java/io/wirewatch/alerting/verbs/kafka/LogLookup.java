package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds single records in the log by what is known of them. */
final class LogLookup {
  private final LogScan scan;
  private final JsonSerde<MatchSummary> summaries = JsonSerde.of(MatchSummary.class);
  private final JsonSerde<EnrichedArticle> articles = JsonSerde.of(EnrichedArticle.class);
  private final JsonSerde<Disposition> dispositions = JsonSerde.of(Disposition.class);
  private final JsonSerde<Delivery> deliveries = JsonSerde.of(Delivery.class);
  private final JsonSerde<Alert> alerts = JsonSerde.of(Alert.class);

  LogLookup(LogScan scan) {
    this.scan = scan;
  }

  /**
   * A summary and when its article was fetched, which is where everything else about it lies.
   *
   * @param summary the summary
   * @param observedAt timestamp of all records that follow from the article
   * @param again what made it match again; empty for the first matching
   */
  record Summarised(MatchSummary summary, Instant observedAt, String again) {

    boolean met(String subscription) {
      return summary.matches().stream().anyMatch(one -> one.subscriptionId().equals(subscription));
    }
  }

  /**
   * An alert and where it lies.
   *
   * @param alert the alert
   * @param position where
   */
  record Located(Alert alert, LogPosition position) {}

  /** What matching the newest version of an article gave, at first and when it matched again. */
  List<Summarised> summaries(String articleId) {
    List<Summarised> found = new ArrayList<>();
    scan.ofKeyBackwards(
        Topics.MATCH_SUMMARIES,
        articleId,
        records -> {
          List<Summarised> stretch = new ArrayList<>();
          for (ConsumerRecord<byte[], byte[]> record : records) {
            if (summaries.decode(record.value()) instanceof Decoded.Value<MatchSummary> good) {
              String id = LogScan.header(record, EventHeaders.ID);
              String again = id.indexOf('@') < 0 ? "" : id.substring(id.indexOf('@') + 1);
              stretch.add(
                  new Summarised(good.value(), Instant.ofEpochMilli(record.timestamp()), again));
            }
          }
          found.addAll(0, stretch);
          // A summary of the first matching begins its version: nothing older is of the newest.
          return records.stream().noneMatch(LogLookup::isFirst);
        });
    int newest = found.stream().mapToInt(one -> one.summary().version()).max().orElse(0);
    return found.stream().filter(one -> one.summary().version() == newest).toList();
  }

  private static boolean isFirst(ConsumerRecord<byte[], byte[]> record) {
    return LogScan.header(record, EventHeaders.ID).indexOf('@') < 0;
  }

  /** An enriched article version, looked for from a time on. */
  Optional<EnrichedArticle> enriched(String articleId, int version, Instant from) {
    List<EnrichedArticle> found = new ArrayList<>();
    String versionId = articleId + ":" + version;
    scan.ofKey(
        Topics.ARTICLES_ENRICHED,
        articleId,
        from,
        record -> {
          if (!LogScan.header(record, EventHeaders.ID).equals(versionId)) {
            return true;
          }
          if (articles.decode(record.value()) instanceof Decoded.Value<EnrichedArticle> good) {
            found.add(good.value());
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /**
   * An article version as it reads since an alias was learnt.
   *
   * @param alias as an alert names it
   */
  Optional<EnrichedArticle> renamed(String articleId, int version, Instant from, String alias) {
    List<EnrichedArticle> found = new ArrayList<>();
    scan.ofKey(
        Topics.ARTICLES_RENAMED,
        articleId,
        from,
        record -> {
          if (LogScan.header(record, EventHeaders.ALIAS).equals(alias)
              && articles.decode(record.value()) instanceof Decoded.Value<EnrichedArticle> good
              && good.value().article().version() == version) {
            found.add(good.value());
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /**
   * What was decided about a match, and the time of what caused it.
   *
   * @param disposition what
   * @param observedAt timestamp of the alert that it names, too
   */
  record Decided(Disposition disposition, Instant observedAt) {}

  /** What was decided about a match, in order. */
  List<Decided> decisions(String articleId, int version, String subscription, Instant observedAt) {
    List<Decided> found = new ArrayList<>();
    String match = articleId + ":" + version + "/" + subscription;
    scan.ofKey(
        Topics.DISPOSITIONS,
        articleId,
        observedAt,
        record -> {
          if (LogScan.header(record, EventHeaders.SUBJECT).equals(match)
              && dispositions.decode(record.value()) instanceof Decoded.Value<Disposition> good
              && good.value().subject() == Subject.MATCH
              && match.equals(good.value().subjectId())) {
            found.add(new Decided(good.value(), Instant.ofEpochMilli(record.timestamp())));
          }
          return true;
        });
    return found;
  }

  /** An alert by its id; the first sending, where there are several. */
  Optional<Located> alert(String id) {
    List<Located> found = new ArrayList<>();
    scan.all(
        Topics.ALERTS,
        record -> {
          if (LogScan.header(record, EventHeaders.ID).equals(id)
              && alerts.decode(record.value()) instanceof Decoded.Value<Alert> good) {
            found.add(
                new Located(
                    good.value(),
                    new LogPosition(record.topic(), record.partition(), record.offset())));
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /** An alert of a subscriber, looked for from a time on. */
  Optional<Alert> alert(String id, String subscriber, Instant from) {
    List<Alert> found = new ArrayList<>();
    scan.ofKey(
        Topics.ALERTS,
        subscriber,
        from,
        record -> {
          if (LogScan.header(record, EventHeaders.ID).equals(id)
              && alerts.decode(record.value()) instanceof Decoded.Value<Alert> good) {
            found.add(good.value());
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /** All attempts to deliver an alert, in the order in which they ended. */
  List<Delivery> attempts(String alertId, Instant observedAt) {
    List<Delivery> found = new ArrayList<>();
    scan.since(
        Topics.DELIVERIES,
        observedAt,
        record -> {
          if (LogScan.header(record, EventHeaders.SUBJECT).equals(alertId)
              && deliveries.decode(record.value()) instanceof Decoded.Value<Delivery> good) {
            found.add(good.value());
          }
          return true;
        });
    found.sort(Comparator.comparing(Delivery::at));
    return found;
  }
}
