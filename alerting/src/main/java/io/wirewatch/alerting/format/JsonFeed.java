package io.wirewatch.alerting.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.wire.Json;
import java.util.Comparator;
import java.util.List;

/** The alerts of a subscription as a JSON Feed (version 1.1), newest first, in plain text. */
public final class JsonFeed {
  private JsonFeed() {}

  /**
   * The feed.
   *
   * @param subscription its subscription
   * @param self where the feed is served
   * @param alerts at most as many as a reader wants
   */
  public static ObjectNode of(String subscription, String self, List<Alert> alerts) {
    ObjectNode feed = Json.mapper().createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", "Wirewatch: " + subscription).put("feed_url", self);
    ArrayNode items = feed.putArray("items");
    alerts.stream()
        .sorted(Comparator.comparing(Alert::decidedAt).reversed())
        .forEach(alert -> item(items.addObject(), alert));
    return feed;
  }

  private static void item(ObjectNode item, Alert alert) {
    item.put("id", alert.id());
    item.put("title", "[" + Wording.label(alert) + "] " + Wording.headline(alert));
    item.put("content_text", AtomFeed.content(alert));
    item.put("date_published", alert.decidedAt().toString());
    alert.articles().stream()
        .filter(article -> !Markup.link(article.url()).isEmpty())
        .findFirst()
        .ifPresent(article -> item.put("external_url", article.url()));
    item.putArray("tags").add(alert.kind().wireName());
  }
}
