package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.article.FactKind;
import java.util.Map;

/**
 * An article that the subscriber was told of.
 *
 * @param version the newest version told
 * @param figures the figures it gave
 * @param edit what it took back; absent in what was remembered before this was
 */
public record ToldArticle(int version, Map<FactKind, Integer> figures, Edit edit) {

  public ToldArticle {
    figures = Map.copyOf(figures);
  }
}
