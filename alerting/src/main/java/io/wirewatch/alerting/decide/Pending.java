package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.Why;
import java.util.List;

/**
 * An article that is about to be told, or waits for it.
 *
 * @param article the article version
 * @param kind what telling it would be
 * @param changes what is new in it
 * @param why what made it match
 */
public record Pending(
    MatchedArticle article, AlertKind kind, List<AlertChange> changes, List<Why> why) {

  public Pending {
    changes = List.copyOf(changes);
    why = List.copyOf(why);
  }
}
