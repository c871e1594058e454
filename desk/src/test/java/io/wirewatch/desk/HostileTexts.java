package io.wirewatch.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.board.Board;
import java.time.Instant;
import java.util.List;

/** Texts that want to be markup, put wherever a feed's or a publisher's words can stand. */
final class HostileTexts {
  private static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg onload=alert(1)>",
          "'-alert(1)-'",
          "</title><script>window.pwned=1</script>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<a href=\"javascript:alert(1)\">click</a>",
          "{{constructor.constructor('alert(1)')()}}",
          "${alert(1)}",
          "<style>*{display:none}</style>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
          "<form action=//evil.example><input name=a>",
          "\u202e\u2066<b>gpj.exe\u2069",
          "<x onpointerover=alert(1) style=position:fixed;inset:0>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "__proto__",
          "constructor");

  private static final List<String> LINKS =
      List.of(
          "javascript:alert(1)",
          " javascript:alert(1)",
          "java\tscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:msgbox(1)",
          "file:///etc/passwd",
          "//evil.example/",
          "https://good.example/\"onmouseover=alert(1)");

  private HostileTexts() {}

  static int count() {
    return TEXTS.size();
  }

  static void fill(Board board, Instant now) {
    SampleNews news = new SampleNews(now);
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = TEXTS.get(i);
      String link = LINKS.get(i % LINKS.size());
      String id = "h" + i;
      ObjectNode alert =
          tree(
              news.alert("al" + id, "update", i, "s", id, 50, "severe", "actual", "st" + id, text));
      poison(alert, text, link, List.of("kind", "mode", "id", "articleId", "level"));
      ((ObjectNode) alert.get("subscription")).put("id", text);
      board.take(read(alert, Alert.class));
      ObjectNode article = tree(news.article(id, "src" + id, text, "PK", text));
      poison(article, text, link, List.of("id", "sourceId", "kind"));
      board.take(read(article, EnrichedArticle.class));
      ObjectNode story = tree(news.border());
      story.put("id", "st" + id);
      ((ObjectNode) story.at("/articles/0")).put("id", id);
      poison(story, text, link, List.of("id", "state", "sourceId", "stance"));
      board.take(read(story, Story.class));
      board.take(
          read(
              Json.mapper()
                  .createObjectNode()
                  .put("id", "src" + id)
                  .put("name", text)
                  .put("kind", "feed")
                  .put("url", link)
                  .put("country", text)
                  .put("language", text)
                  .put("reliability", text)
                  .put("enabled", true),
              Source.class));
    }
    board.markComplete();
  }

  /** Puts the text into every free text, and the link into every link, of a record. */
  private static void poison(ObjectNode node, String text, String link, List<String> kept) {
    List<String> names = new java.util.ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      var value = node.get(name);
      if (value instanceof ObjectNode inner) {
        poison(inner, text, link, kept);
      } else if (value instanceof ArrayNode list) {
        list.forEach(
            each -> {
              if (each instanceof ObjectNode inner) {
                poison(inner, text, link, kept);
              }
            });
      } else if (value.isTextual() && name.equals("url")) {
        node.put(name, link);
      } else if (value.isTextual()
          && !kept.contains(name)
          && !name.endsWith("At")
          && !name.endsWith("Seen")
          && !name.equals("at")
          && !name.equals("status")
          && !name.equals("tlp")
          && !name.equals("type")
          && !name.equals("urgency")
          && !name.equals("certainty")) {
        node.put(name, text);
      }
    }
  }

  private static ObjectNode tree(Object value) {
    return Json.mapper().valueToTree(value);
  }

  private static <T> T read(ObjectNode node, Class<T> type) {
    return Json.read(node.toString(), type);
  }
}
