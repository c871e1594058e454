package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by lower-case name, property, itemprop or http-equiv. */
final class MetaTags {
  private static final int MOST = 500;
  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(List<Element> metas) {
    int seen = 0;
    for (Element meta : metas) {
      String content = meta.attr("content").isBlank() ? meta.attr("value") : meta.attr("content");
      if (content.isBlank() || ++seen > MOST) {
        continue;
      }
      for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(content.strip());
        }
      }
    }
  }

  /** The first value of the first of these names. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** All values of one name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
