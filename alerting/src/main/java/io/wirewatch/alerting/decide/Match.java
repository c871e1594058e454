package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.match.Findings;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.Watched;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.EnrichedArticle;
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
 * @param again true where it matched only since its story grew or an alias was learnt
 * @param late the alias; absent elsewhere
 */
public record Match(
    Subscription subscription,
    long bookOffset,
    MatchedArticle article,
    boolean met,
    List<Why> why,
    boolean again,
    AlertChange late) {

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
    this(subscription, bookOffset, article, met, why, false, null);
  }

  /** The same with another article in it; null where the article is kept elsewhere. */
  public Match with(MatchedArticle other) {
    return new Match(subscription, bookOffset, other, met, why, again, late);
  }

  /** A match of an article whose story grew to what the query asks. */
  public static Match again(StoryWatch.Rematch rematch, long bookOffset) {
    Findings.Met met = rematch.met();
    MatchedArticle article = article(rematch.article(), rematch.watched());
    return new Match(met.subscription(), bookOffset, article, true, met.why(), true, null);
  }

  /** A version that does not meet what the former one met since its story grew. */
  public static Match lapsed(StoryWatch.Lapse lapse, long bookOffset) {
    MatchedArticle article = article(lapse.article(), lapse.watched());
    return new Match(lapse.subscription(), bookOffset, article, false, List.of());
  }

  private static MatchedArticle article(EnrichedArticle enriched, Watched watched) {
    return MatchedArticle.of(enriched, watched.mode(), watched.firstPoll());
  }

  /**
   * A match of an article that names somebody by an alias learnt afterwards.
   *
   * @param alias which, whose it is, and the id of the assertion
   */
  public static Match late(
      Subscription subscription,
      long bookOffset,
      MatchedArticle article,
      List<Why> why,
      String alias) {
    AlertChange change = new AlertChange(AlertChange.ALIAS, null, alias, article.id());
    return new Match(subscription, bookOffset, article, true, why, true, change);
  }
}
