package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.article.FactKind;
import java.util.Map;

/**
 * An article that the subscriber was told of.
 *
 * @param version the newest version told
 * @param figures the figures it gave
 */
public record ToldArticle(int version, Map<FactKind, Integer> figures) {

  public ToldArticle {
    figures = Map.copyOf(figures);
  }
}
