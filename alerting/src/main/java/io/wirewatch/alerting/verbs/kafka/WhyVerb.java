package io.wirewatch.alerting.verbs.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.match.Explanation;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verb {@code why}: what became of an article for a subscription. Whether it matched and by
 * which clause, what held it, and each attempt to deliver it.
 */
public final class WhyVerb {
  private static final String ALIAS = "alias:";

  private final ClientProperties clients;
  private final QueryLanguage language;
  private final Function<String, Optional<Subscription>> book;

  /**
   * The verb.
   *
   * @param book the subscriptions as they stand now
   */
  public WhyVerb(
      ClientProperties clients,
      QueryLanguage language,
      Function<String, Optional<Subscription>> book) {
    this.clients = clients;
    this.language = language;
    this.book = book;
  }

  /** What became of the newest version of an article. */
  public ObjectNode answer(String articleId, String subscriptionId) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("article", articleId).put("subscription", subscriptionId);
    try (LogScan scan = new LogScan(clients)) {
      LogLookup log = new LogLookup(scan);
      List<LogLookup.Summarised> summaries = log.summaries(articleId);
      if (summaries.isEmpty()) {
        return answer.put("outcome", "unknown").put("detail", "no such article was matched");
      }
      LogLookup.Summarised first = summaries.get(0);
      int version = first.summary().version();
      boolean atFirst = first.met(subscriptionId);
      boolean matched = summaries.stream().anyMatch(one -> one.met(subscriptionId));
      answer.put("version", version).put("observedAt", first.observedAt().toString());
      answer.put("bookOffset", first.summary().bookOffset()).put("matched", matched);
      if (matched && !atFirst) {
        answer.put("detail", again(summaries, subscriptionId));
      }
      explain(answer, log, articleId, version, subscriptionId, first);
      List<LogLookup.Decided> decisions =
          log.decisions(articleId, version, subscriptionId, first.observedAt());
      tell(answer, log, matched, decisions, subscriptionId);
    }
    return answer;
  }

  private static String again(List<LogLookup.Summarised> summaries, String subscriptionId) {
    String cause =
        summaries.stream()
            .filter(one -> one.met(subscriptionId))
            .map(LogLookup.Summarised::again)
            .findFirst()
            .orElse("");
    String when =
        cause.startsWith(ALIAS)
            ? "an alias was learnt (assertion " + cause.substring(ALIAS.length()) + ")"
            : "its story grew";
    return "it matched when " + when + "; the clauses show it as it came";
  }

  private void explain(
      ObjectNode answer,
      LogLookup log,
      String articleId,
      int version,
      String subscriptionId,
      LogLookup.Summarised found) {
    Optional<Subscription> subscription = book.apply(subscriptionId);
    Optional<EnrichedArticle> enriched = log.enriched(articleId, version, found.observedAt());
    if (subscription.isEmpty() || enriched.isEmpty()) {
      answer.put(
          "detail",
          subscription.isEmpty()
              ? "the subscription is not in the book any more"
              : "the log does not hold the enriched article any more");
      return;
    }
    answer.put("title", enriched.get().article().title());
    answer.put("query", subscription.get().query());
    if (language.parse(subscription.get().query()) instanceof Query query) {
      Explanation explanation =
          Explanation.of(query, ArticleDocument.of(enriched.get()), language.features());
      answer.set("clauses", Json.mapper().valueToTree(explanation));
      answer.set("failures", Json.mapper().valueToTree(explanation.failures()));
    }
  }

  private void tell(
      ObjectNode answer,
      LogLookup log,
      boolean matched,
      List<LogLookup.Decided> decisions,
      String subscriptionId) {
    List<Disposition> said = decisions.stream().map(LogLookup.Decided::disposition).toList();
    answer.set("decisions", Json.mapper().valueToTree(said));
    if (decisions.isEmpty()) {
      answer.put("outcome", matched ? "pending" : "not-matched");
      return;
    }
    LogLookup.Decided last = decisions.get(decisions.size() - 1);
    Disposition disposition = last.disposition();
    if (disposition.outcome() == Outcome.HELD) {
      answer.put("outcome", "held").put("reason", disposition.reason().wireName());
      answer.put("meaning", disposition.reason().meaning());
      return;
    }
    String alertId = disposition.alertId();
    answer.put("alert", alertId);
    Optional<Alert> alert =
        book.apply(subscriptionId)
            .flatMap(one -> log.alert(alertId, one.subscriber(), last.observedAt()))
            .or(() -> log.alert(alertId).map(LogLookup.Located::alert));
    List<Delivery> attempts =
        alert.map(one -> log.attempts(one.id(), one.observedAt())).orElse(List.of());
    answer.set("attempts", Json.mapper().valueToTree(attempts));
    answer.put("outcome", outcome(attempts));
  }

  private static String outcome(List<Delivery> attempts) {
    if (attempts.stream().anyMatch(one -> one.outcome() == DeliveryOutcome.DELIVERED)) {
      return "delivered";
    }
    boolean retrying = attempts.stream().anyMatch(one -> one.outcome() == DeliveryOutcome.RETRY);
    boolean gaveUp = attempts.stream().anyMatch(one -> one.outcome() == DeliveryOutcome.FAILED);
    return gaveUp && !retrying ? "failed" : "pending";
  }
}
