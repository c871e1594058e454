package io.wirewatch.enrich.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The verb {@code places}: the places of a text. Where the input gives {@code mentions} exactly
 * those are resolved, else the text's own locations.
 */
public final class PlacesVerb {
  private final PlaceFinder places;
  private final Function<Article, List<Entity>> names;

  /** A verb over a finder of places and one of names, for texts without given mentions. */
  public PlacesVerb(PlaceFinder places, Function<Article, List<Entity>> names) {
    this.places = places;
    this.names = names;
  }

  /**
   * The places of one input object, with its {@code name}.
   *
   * @throws IllegalArgumentException where the input has no text, in words for people
   */
  public ObjectNode answer(JsonNode input) {
    if (!input.path("text").isTextual()) {
      throw new IllegalArgumentException("expected an object with a text");
    }
    String text = input.get("text").asText();
    Places found =
        input.path("mentions").isArray()
            ? places.find(text, spans(input.get("mentions")), source(input.path("source")))
            : free(text, input.path("source"));
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.set("name", input.path("name"));
    answer.set("places", Json.mapper().valueToTree(found.places()));
    answer.set("countries", Json.mapper().valueToTree(found.countries()));
    return answer;
  }

  private Places free(String text, JsonNode source) {
    Article article = Article.builder().body(text).build();
    String country = source(source).country();
    SourceRef ref = country == null ? null : new SourceRef(null, null, country, null, null, null);
    return places.find(article, names.apply(article), ref).inField("text");
  }

  private static List<int[]> spans(JsonNode mentions) {
    List<int[]> spans = new ArrayList<>();
    for (JsonNode mention : mentions) {
      spans.add(new int[] {mention.path("start").asInt(-1), mention.path("end").asInt(-1)});
    }
    return spans;
  }

  private static SourceHint source(JsonNode source) {
    return new SourceHint(
        source.path("country").asText(null),
        source.path("lat").isNumber() ? source.get("lat").asDouble() : null,
        source.path("lon").isNumber() ? source.get("lon").asDouble() : null);
  }
}
