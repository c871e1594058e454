package io.wirewatch.alerting.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What matching remembers of an article: a version is matched once, and a subscription that a
 * former version met hears of the version that does not.
 *
 * @param version newest version matched
 * @param observedAt when that version was fetched
 * @param met ids of the subscriptions that it met, or that were told it no longer meets them
 */
public record SeenArticle(int version, Instant observedAt, List<String> met) {

  public SeenArticle {
    met = List.copyOf(met);
  }

  /** Met by these, too, since it reads otherwise. */
  SeenArticle and(List<String> late) {
    List<String> all = new ArrayList<>(met);
    all.addAll(late);
    return new SeenArticle(version, observedAt, all);
  }
}
