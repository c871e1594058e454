package io.wirewatch.alerting.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.SummaryError;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What holding one article against the book gave.
 *
 * @param met subscriptions whose query it meets
 * @param errors queries that failed on it; they hurt nobody else
 * @param candidates queries really run
 */
public record Findings(List<Met> met, List<SummaryError> errors, int candidates) {

  public Findings {
    met = List.copyOf(met);
    errors = List.copyOf(errors);
  }

  /**
   * What of it is new when an article is matched again.
   *
   * @param before ids of the subscriptions that it met before
   * @param article the article
   * @param now when it is matched again: for some it is too old by then
   */
  public Findings late(Collection<String> before, EnrichedArticle article, Instant now) {
    List<Met> late =
        met.stream()
            .filter(one -> !before.contains(one.subscription().id()))
            .filter(one -> inTime(one.subscription(), article, now))
            .toList();
    return new Findings(late, errors, candidates);
  }

  private static boolean inTime(Subscription subscription, EnrichedArticle article, Instant now) {
    return subscription.maxAge() == null
        || !article.article().freshAt().plus(subscription.maxAge()).isBefore(now);
  }

  /**
   * A subscription whose query the article meets.
   *
   * @param subscription the subscription
   * @param why the words that met it
   */
  public record Met(Subscription subscription, List<Why> why) {

    public Met {
      why = List.copyOf(why);
    }
  }
}
