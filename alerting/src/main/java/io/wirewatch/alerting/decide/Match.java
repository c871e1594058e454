package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.subscription.Subscription;
import java.util.List;

/**
 * One article version and one subscription whose query it meets, or whose query its former version
 * met.
 *
 * @param subscription as it stood in the book
 * @param bookOffset version of that book
 * @param article the article version
 * @param met false where only a former version met the query
 * @param why what made it match
 */
public record Match(
    Subscription subscription,
    long bookOffset,
    MatchedArticle article,
    boolean met,
    List<Why> why) {

  public Match {
    why = List.copyOf(why);
  }
}
