package io.wirewatch.standalone.cluster;

import io.wirewatch.alerting.kafka.SubscriptionImport;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Queries;
import io.wirewatch.alerting.subscription.Reading;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.alerting.verbs.kafka.AuditVerb;
import io.wirewatch.alerting.verbs.kafka.BacktestVerb;
import io.wirewatch.alerting.verbs.kafka.VerifyVerb;
import io.wirewatch.alerting.verbs.kafka.WhyVerb;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.standalone.cli.SubscriptionFiles;
import io.wirewatch.standalone.services.QueryLanguages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs that ask the log what became of something: why, verify, audit, backtest. */
public final class LedgerCommands {
  private LedgerCommands() {}

  /** {@code why}: what became of an article for a subscription. */
  @Command(
      name = "why",
      mixinStandardHelpOptions = true,
      description = "Says what became of an article for a subscription, and why.")
  public static final class Why implements Callable<Integer> {
    @Mixin ClusterOptions cluster;

    @Parameters(paramLabel = "ARTICLE", description = "Id of the article.")
    String article;

    @Option(names = "--subscription", required = true, paramLabel = "ID")
    String subscription;

    @Override
    public Integer call() throws Exception {
      QueryLanguage language = QueryLanguages.ours();
      Map<String, Subscription> book = SubscriptionImport.book(cluster.clients());
      WhyVerb why =
          new WhyVerb(cluster.clients(), language, id -> Optional.ofNullable(book.get(id)));
      ClusterOptions.print(why.answer(article, subscription));
      return 0;
    }
  }

  /** {@code verify}: whether an alert is what its records make it. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Says whether an alert is what its stored records make it: equal, differs or unverifiable.")
  public static final class Verify implements Callable<Integer> {
    @Mixin ClusterOptions cluster;

    @Parameters(paramLabel = "ALERT", description = "Id of the alert.")
    String alert;

    @Option(
        names = "--match-only",
        description = "Leaves enrichment out: a second faster, and it loads no models.")
    boolean matchOnly;

    @Override
    public Integer call() throws Exception {
      Optional<UnaryOperator<EnrichedArticle>> enrichment =
          matchOnly ? Optional.empty() : Optional.of(new EnrichAgain());
      VerifyVerb verify = new VerifyVerb(cluster.clients(), QueryLanguages.ours(), enrichment);
      var answer = verify.answer(alert);
      ClusterOptions.print(answer);
      return answer.path("result").asText().equals("equal") ? 0 : 1;
    }
  }

  /** {@code audit}: the balance of each stage. */
  @Command(
      name = "audit",
      mixinStandardHelpOptions = true,
      description =
          "Reads the committed log and prints the balance of each stage; missing must be 0.")
  public static final class Audit implements Callable<Integer> {
    @Mixin ClusterOptions cluster;

    @Override
    public Integer call() throws Exception {
      boolean balanced = true;
      for (Balance balance : new AuditVerb(cluster.clients()).answer()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("stage", balance.stage());
        line.put("in", balance.in());
        line.put("out", balance.out());
        line.put("held", balance.held());
        line.put("failed", balance.failed());
        line.put("pending", balance.pending());
        line.put("missing", balance.missing());
        ClusterOptions.print(line);
        balanced &= balance.missing() == 0;
      }
      return balanced ? 0 : 1;
    }
  }

  /** {@code backtest}: what a book would have matched over the log. */
  @Command(
      name = "backtest",
      mixinStandardHelpOptions = true,
      description = "Plays subscriptions over the enriched articles in the log; nobody is told.")
  public static final class PlayAgain implements Callable<Integer> {
    @Mixin ClusterOptions cluster;

    @Option(
        names = "--subscriptions",
        required = true,
        paramLabel = "FILE|DIR",
        description = "Subscriptions as YAML.")
    Path subscriptions;

    @Option(
        names = "--from",
        paramLabel = "TIME",
        description = "Articles fetched from then on (ISO 8601).")
    Instant from;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "Articles fetched before (ISO 8601).")
    Instant until;

    @Override
    public Integer call() throws Exception {
      QueryLanguage language = QueryLanguages.ours();
      Reading reading =
          new SubscriptionReader(Queries.checkedBy(language))
              .readAll(SubscriptionFiles.read(subscriptions));
      reading.mistakes().forEach(mistake -> System.err.println(mistake));
      if (!reading.valid()) {
        return 1;
      }
      Map<String, Subscription> byId = new LinkedHashMap<>();
      reading.subscriptions().forEach(s -> byId.put(s.id(), s));
      new BacktestVerb(cluster.clients())
          .answer(Book.empty(language).changed(byId, 0), from, until, ClusterOptions::print);
      return 0;
    }
  }
}
