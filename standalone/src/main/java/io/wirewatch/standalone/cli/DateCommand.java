package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.date.DateVerb;
import picocli.CommandLine.Command;

/** {@code date}: the moment that a date means. */
@Command(
    name = "date",
    mixinStandardHelpOptions = true,
    description = "Reads dates: {name, input} a line, or dates as arguments.")
public final class DateCommand extends InspectionCommand {
  @Override
  Answerer open() {
    DateVerb verb = new DateVerb();
    return item -> {
      String given = item.input().path("input").asText(item.name());
      DateVerb.Answer answer = verb.answer(new DateVerb.Question(item.name(), given));
      ObjectNode node = Json.mapper().createObjectNode();
      // A date that is none is answered null: absent would read as "not asked".
      node.put("value", answer.value() == null ? null : answer.value().toString());
      return node;
    };
  }
}
