package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.page.ExtractVerb;
import io.wirewatch.standalone.cli.Items.Item;
import java.io.IOException;

/**
 * An article as the verbs take it: given as JSON (in the batch or in a file of its own), or a page
 * to read it from.
 */
final class ArticleInput {
  private final ExtractVerb pages = new ExtractVerb();
  private final Content.Loader contents = new Content.Loader();

  /** The article, or enriched article, of an item. */
  JsonNode of(Item item) throws ItemFault, IOException {
    ObjectNode input = item.input();
    boolean given = input.has("title") || input.has("body") || input.has("article");
    if (given || !(input.hasNonNull("file") || input.hasNonNull("url"))) {
      return input;
    }
    Content content = contents.load(item);
    if (startsAsJson(content.bytes())) {
      JsonNode article = Json.mapper().readTree(content.bytes());
      if (article instanceof ObjectNode object && !object.has("name")) {
        object.put("name", item.name());
      }
      return article;
    }
    return page(item, content);
  }

  private JsonNode page(Item item, Content content) throws ItemFault {
    ExtractVerb.Answer answer =
        pages.answer(item.name(), content.bytes(), content.headers(), content.url());
    if (answer.error() != null) {
      throw new ItemFault(answer.error().code().wireName(), answer.error().message());
    }
    ObjectNode article = Json.mapper().valueToTree(answer);
    article.remove("pageKind");
    article.put("url", content.url());
    return article;
  }

  private static boolean startsAsJson(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return b == '{';
      }
    }
    return false;
  }
}
