package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.PlainText;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds a page's title. */
final class Headline {
  private Headline() {}

  static String of(Look look) {
    return Stream.<Optional<String>>of(
            look.data().text("headline"),
            look.meta().first("og:title", "twitter:title", "dc.title", "title"),
            heading(look),
            Optional.of(look.document().title()))
        .flatMap(Optional::stream)
        .map(PlainText::line)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> heading(Look look) {
    return look.document().select("h1").stream()
        .map(Element::text)
        .filter(t -> !t.isBlank())
        .findFirst();
  }
}
