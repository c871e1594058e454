package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alerting.match.MatchVerb;
import io.wirewatch.enrich.app.EnrichVerb;
import io.wirewatch.standalone.services.QueryLanguages;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code match}: which subscriptions an article meets, and by which words. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Holds articles, or enriched articles, against subscriptions.")
public final class MatchCommand extends InspectionCommand {
  @Option(
      names = "--subscriptions",
      required = true,
      paramLabel = "FILE|DIR",
      description = "Subscriptions as YAML.")
  Path subscriptions;

  @Override
  Answerer open() throws IOException {
    MatchVerb match = new MatchVerb(SubscriptionFiles.read(subscriptions), QueryLanguages.ours());
    EnrichVerb enrich = new EnrichVerb();
    ArticleInput articles = new ArticleInput();
    return item -> {
      JsonNode article = articles.of(item);
      return match.answer(article.path("article").isObject() ? article : enrich.answer(article));
    };
  }
}
