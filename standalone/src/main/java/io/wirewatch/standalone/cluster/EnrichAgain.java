package io.wirewatch.standalone.cluster;

import io.wirewatch.contracts.article.EnrichedArticle;
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
    return enrich.again(record);
  }
}
