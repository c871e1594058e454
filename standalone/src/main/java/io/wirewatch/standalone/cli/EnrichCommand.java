package io.wirewatch.standalone.cli;

import io.wirewatch.enrich.app.EnrichVerb;
import picocli.CommandLine.Command;

/** {@code enrich}: names, places, topics, severity, facts and claims of an article. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description =
        "Enriches articles: an Article a line (name, title and body suffice), or {name, file, url} of a page.")
public final class EnrichCommand extends InspectionCommand {
  @Override
  Answerer open() {
    EnrichVerb verb = new EnrichVerb();
    ArticleInput articles = new ArticleInput();
    return item -> verb.answer(articles.of(item));
  }
}
