package io.wirewatch.standalone.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.app.EnrichVerb;
import java.util.function.UnaryOperator;

/** Enriches a stored record's article with the models of this machine, for {@code verify}. */
final class EnrichAgain implements UnaryOperator<EnrichedArticle> {
  private EnrichVerb enrich;

  @Override
  public EnrichedArticle apply(EnrichedArticle record) {
    if (enrich == null) {
      enrich = new EnrichVerb(); // Loads the models: only where there is a record.
    }
    ObjectNode input = Json.mapper().valueToTree(record.article());
    input.set("source", Json.mapper().valueToTree(record.source()));
    return Json.read(enrich.answer(input).toString(), EnrichedArticle.class);
  }
}
