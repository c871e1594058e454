package io.wirewatch.standalone.cli;

import io.wirewatch.enrich.app.StoriesVerb;
import picocli.CommandLine.Command;

/** {@code stories}: which story each article joins, as decided on arrival. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description =
        "Puts articles into stories: articles or enriched articles a line, in time order.")
public final class StoriesCommand extends InspectionCommand {
  @Override
  Answerer open() {
    StoriesVerb verb = new StoriesVerb();
    ArticleInput articles = new ArticleInput();
    return item -> verb.answer(articles.of(item));
  }
}
