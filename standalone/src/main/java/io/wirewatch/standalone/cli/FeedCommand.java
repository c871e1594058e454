package io.wirewatch.standalone.cli;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.feed.FeedVerb;
import picocli.CommandLine.Command;

/** {@code feed}: what a feed says. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Reads feeds: {name, file or url, url?, headers?} a line.")
public final class FeedCommand extends InspectionCommand {
  @Override
  Answerer open() {
    FeedVerb verb = new FeedVerb();
    Content.Loader contents = new Content.Loader();
    return item -> {
      Content content = contents.load(item);
      return Json.mapper()
          .valueToTree(verb.answer(item.name(), content.bytes(), content.headers(), content.url()));
    };
  }
}
