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
 * @param again true where it matched only since its story grew
 */
public record Match(
    Subscription subscription,
    long bookOffset,
    MatchedArticle article,
    boolean met,
    List<Why> why,
    boolean again) {

  public Match {
    why = List.copyOf(why);
  }

  /** A match of an article that just came. */
  public Match(
      Subscription subscription,
      long bookOffset,
      MatchedArticle article,
      boolean met,
      List<Why> why) {
    this(subscription, bookOffset, article, met, why, false);
  }

  /** A match of an article whose story grew to what the query asks. */
  public static Match again(
      Subscription subscription, long bookOffset, MatchedArticle article, List<Why> why) {
    return new Match(subscription, bookOffset, article, true, why, true);
  }
}
