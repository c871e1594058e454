package io.wirewatch.standalone.cli;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.page.ExtractVerb;
import picocli.CommandLine.Command;

/** {@code extract}: the article on a page. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads the articles on pages: {name, file, url} a line.")
public final class ExtractCommand extends InspectionCommand {
  @Override
  Answerer open() {
    ExtractVerb verb = new ExtractVerb();
    Content.Loader contents = new Content.Loader();
    return item -> {
      Content content = contents.load(item);
      return Json.mapper()
          .valueToTree(verb.answer(item.name(), content.bytes(), content.headers(), content.url()));
    };
  }
}
