package io.wirewatch.alerting.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.ledger.SummaryError;
import io.wirewatch.contracts.subscription.Subscription;
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
