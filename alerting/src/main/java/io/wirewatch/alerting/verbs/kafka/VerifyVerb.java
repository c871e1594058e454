package io.wirewatch.alerting.verbs.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.alerting.ledger.Verification;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The verb {@code verify}: recomputes what an alert claims from the records in the log. */
public final class VerifyVerb {
  private final ClientProperties clients;
  private final QueryLanguage language;
  private final Optional<UnaryOperator<EnrichedArticle>> enrichment;

  /**
   * The verb.
   *
   * @param enrichment enriches a record's article anew; empty where enrichment is not to be checked
   */
  public VerifyVerb(
      ClientProperties clients,
      QueryLanguage language,
      Optional<UnaryOperator<EnrichedArticle>> enrichment) {
    this.clients = clients;
    this.language = language;
    this.enrichment = enrichment;
  }

  /** Whether an alert is what its records make it. */
  public ObjectNode answer(String alertId) {
    ObjectNode answer = Json.mapper().createObjectNode().put("alert", alertId);
    Verification verification;
    try (LogScan scan = new LogScan(clients)) {
      LogLookup log = new LogLookup(scan);
      Optional<LogLookup.Located> found = log.alert(alertId);
      if (found.isEmpty()) {
        return answer
            .put("result", "unverifiable")
            .set("fields", Json.mapper().createArrayNode().add("alert"));
      }
      Alert alert = found.get().alert();
      Map<String, EnrichedArticle> records = new HashMap<>();
      for (AlertArticle listed : alert.articles()) {
        record(log, alert, listed)
            .ifPresent(record -> records.put(record.article().versionId(), record));
      }
      verification = Verification.of(alert, records, language, enrichment);
    }
    answer.put("result", verification.result().name().toLowerCase(Locale.ROOT));
    answer.set("fields", Json.mapper().valueToTree(verification.fields()));
    answer.set("unchecked", Json.mapper().valueToTree(verification.unchecked()));
    return answer;
  }

  /** As it was enriched, or as it reads since the alias that the alert names was learnt. */
  private static Optional<EnrichedArticle> record(LogLookup log, Alert alert, AlertArticle listed) {
    Instant from = from(alert, listed);
    return Verification.alias(alert, listed)
        .map(alias -> log.renamed(listed.id(), listed.version(), from, alias))
        .orElseGet(() -> log.enriched(listed.id(), listed.version(), from));
  }

  /**
   * The cause lies exactly at the alert's time; nothing was ever fetched before it was published.
   */
  private static Instant from(Alert alert, AlertArticle listed) {
    boolean cause = (listed.id() + ":" + listed.version()).equals(alert.cause());
    return cause || listed.publishedAt() == null ? alert.observedAt() : listed.publishedAt();
  }
}
