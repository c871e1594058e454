package io.wirewatch.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wirewatch.ingest.text.Characters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a page's JSON-LD and finds the object that describes its article. */
final class StructuredData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final Pattern CDATA = Pattern.compile("^\\[CDATA\\[");
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int MOST_OBJECTS = 2_000;
  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "blogposting",
          "reportagenewsarticle",
          "liveblogposting",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "report",
          "scholarlyarticle",
          "techarticle",
          "socialmediaposting",
          "reviewnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "review",
          "discussionforumposting",
          "creativework");

  private static final Set<String> PAGES =
      Set.of("webpage", "itempage", "videoobject", "podcastepisode", "qapage", "faqpage");

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(LONGEST_SCRIPT)
                .build());
  }

  private final List<JsonNode> objects = new ArrayList<>();
  private final JsonNode article;

  /** Reads the scripts of structured data. */
  StructuredData(List<Element> scripts) {
    for (Element script : scripts) {
      String json = script.data().strip();
      if (!json.isEmpty() && json.length() <= LONGEST_SCRIPT) {
        collect(json);
      }
    }
    article =
        objects.stream()
            .filter(StructuredData::isArticle)
            .findFirst()
            .orElse(MissingNode.getInstance());
  }

  private void collect(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(unwrapped(json));
    } catch (JsonProcessingException broken) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        objects.add(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.addLast(child);
            }
          });
    }
  }

  /** Some systems wrap the script in CDATA or an HTML comment. */
  private static String unwrapped(String json) {
    int start = 0;
    while (start < json.length() && "{[".indexOf(json.charAt(start)) < 0) {
      start++;
    }
    int end = json.length();
    while (end > start && "}]".indexOf(json.charAt(end - 1)) < 0) {
      end--;
    }
    return CDATA.matcher(json.substring(start, end)).replaceFirst("");
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).stream().anyMatch(ARTICLES::contains)
        && (node.has("headline")
            || node.has("datePublished")
            || node.has("articleBody")
            || node.has("author"));
  }

  static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(local(type.asText()));
    }
    type.forEach(t -> types.add(local(t.asText())));
    return types;
  }

  private static String local(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }

  /** The object that describes the article; missing where there is none. */
  JsonNode article() {
    return article;
  }

  /** Whether some object has this type. */
  boolean has(String type) {
    return objects.stream().anyMatch(o -> types(o).contains(type));
  }

  /** The object of this identifier, for those who refer instead of repeating. */
  JsonNode byId(String id) {
    return objects.stream()
        .filter(o -> o.path("@id").asText("").equals(id) && o.size() > 1)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The first object of this type. */
  Optional<JsonNode> first(String type) {
    return objects.stream().filter(o -> types(o).contains(type)).findFirst();
  }

  /** A text of the article. */
  Optional<String> text(String field) {
    return text(article, field);
  }

  /** A text of the page's own object, for pages that describe no article. */
  Optional<String> ofPage(String field) {
    return objects.stream()
        .filter(o -> types(o).stream().anyMatch(PAGES::contains))
        .map(o -> text(o, field))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value.isObject()) {
      value = value.has("@value") ? value.path("@value") : value.path("url");
    }
    String text =
        value.isValueNode() && !value.isNull() ? Characters.clean(value.asText()).strip() : "";
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
