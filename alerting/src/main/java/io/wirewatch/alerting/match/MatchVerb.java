package io.wirewatch.alerting.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.subscription.Mistake;
import io.wirewatch.alerting.subscription.Reading;
import io.wirewatch.alerting.subscription.SubscriptionReader;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.query.language.QueryLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The verb {@code match}: an enriched article in, the subscriptions that it meets out, by the very
 * book of the service.
 */
public final class MatchVerb {
  private static final String NAME = "name";

  private final Book book;

  /**
   * A verb over the subscriptions of some files.
   *
   * @param textByFile their texts by name
   * @throws IllegalArgumentException naming every mistake of every file
   */
  public MatchVerb(Map<String, String> textByFile, QueryLanguage language) {
    Reading reading = new SubscriptionReader(Queries.checkedBy(language)).readAll(textByFile);
    if (!reading.valid()) {
      throw new IllegalArgumentException(
          reading.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    }
    Map<String, Subscription> byId = new LinkedHashMap<>();
    reading.subscriptions().forEach(one -> byId.put(one.id(), one));
    book = Book.empty(language).changed(byId, 0);
  }

  /**
   * What the article meets.
   *
   * @param enriched an enriched article as JSON; {@code name} is given back
   */
  public ObjectNode answer(JsonNode enriched) {
    EnrichedArticle read = Json.read(enriched.toString(), EnrichedArticle.class);
    if (read.article() == null) {
      throw new IllegalArgumentException("expected an enriched article");
    }
    return answer(enriched.path(NAME).asText(read.article().id()), read);
  }

  /** What the article meets, under a name. */
  public ObjectNode answer(String name, EnrichedArticle enriched) {
    Findings findings = book.match(enriched);
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put(NAME, name);
    ArrayNode matches = answer.putArray("matches");
    for (Findings.Met met : findings.met()) {
      matches
          .addObject()
          .put("subscription", met.subscription().id())
          .set("why", Json.mapper().valueToTree(met.why()));
    }
    answer.set("errors", Json.mapper().valueToTree(findings.errors()));
    return answer;
  }
}
