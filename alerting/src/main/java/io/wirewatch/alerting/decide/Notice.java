package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An article that takes back what its story was told as. Who was told must hear of it, and it
 * seldom meets the query that the false report met: it tells of nothing that happened.
 *
 * @param article the article version
 * @param decided ids of the subscriptions that decide about it as a match
 * @param bookOffset version of the book of that match
 */
public record Notice(MatchedArticle article, List<String> decided, long bookOffset) {

  public Notice {
    decided = List.copyOf(decided);
  }

  /**
   * What an article gives notice of; empty where it opens a story or takes nothing back. A later
   * version that corrects itself concerns those alone who were told of the former one.
   */
  public static Optional<Notice> of(
      MatchedArticle article, Collection<String> decided, long bookOffset) {
    boolean ofOthers = article.edit() == Edit.RETRACTION || article.version() == 1;
    boolean takesBack = article.edit() != Edit.NONE && ofOthers && !article.story().opened();
    return takesBack
        ? Optional.of(new Notice(article, List.copyOf(decided), bookOffset))
        : Optional.empty();
  }

  /** The same as a match that is none, for one subscription; empty where it was told nothing. */
  Optional<Match> to(Subscription subscription, Recollection recollection) {
    return recollection
        .story(subscription.id(), article.story().id())
        .filter(story -> story.revision() > 0 || !story.waiting().isEmpty())
        .filter(story -> !story.told().articles().containsKey(article.id()))
        .filter(story -> !story.told().reprintsNotice(article))
        .filter(story -> !decided.contains(subscription.id()))
        .map(story -> new Match(subscription, bookOffset, article, false, List.of()));
  }
}
