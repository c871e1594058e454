package io.wirewatch.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds who wrote a page. */
final class Bylines {
  private Bylines() {}

  static List<String> of(Look look) {
    List<String> named = new ArrayList<>();
    names(look.data(), look.data().article().path("author"), named);
    if (named.isEmpty()) {
      Stream.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator")
          .flatMap(name -> look.meta().all(name).stream())
          .filter(name -> !name.contains("://"))
          .limit(5)
          .forEach(named::add);
    }
    return named.stream()
        .map(PlainText::line)
        .filter(n -> !n.isEmpty() && n.length() < 100)
        .distinct()
        .toList();
  }

  private static void names(StructuredData data, JsonNode author, List<String> named) {
    if (author.isTextual()) {
      named.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(a -> names(data, a, named));
    } else if (author.has("name")) {
      names(data, author.path("name"), named);
    } else if (author.has("@id")) {
      JsonNode referred = data.byId(author.path("@id").asText());
      StructuredData.text(referred, "name").ifPresent(named::add);
    }
  }
}
