package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches an article again when its story grows: a query that asks for origins, severity or size
 * may be met by an older report only once others have confirmed it.
 *
 * <p>Only articles that some query would take if their story were another one are watched, and
 * only for those queries.
 */
public final class StoryWatch {
  private StoryWatch() {}

  /**
   * An article that waits for its story to grow.
   *
   * @param article as enriched
   * @param firstPoll shown by the first poll of its source
   * @param hoped ids of the subscriptions that it may still meet
   */
  public record Watched(EnrichedArticle article, boolean firstPoll, List<String> hoped) {

    public Watched {
      hoped = List.copyOf(hoped);
    }
  }

  /**
   * What a matched article means for the others of its story.
   *
   * @param story story id
   * @param articleId the article
   * @param versionId its version's id
   * @param observedAt when it was fetched
   * @param values what it says of the story
   * @param watched set where the article itself is to be watched
   */
  public record News(
      String story,
      String articleId,
      String versionId,
      Instant observedAt,
      StoryValues values,
      Watched watched) {}

  /**
   * A subscription that an older article meets now.
   *
   * @param watched the article, as it reads now
   * @param met the subscription, and why
   */
  public record Rematch(Watched watched, Findings.Met met) {}

  /** What is remembered of stories. */
  public interface Memory {

    /** What a story is known to be; empty where nothing is remembered of it. */
    Optional<StoryValues> values(String story);

    /** The articles of a story that are watched. */
    List<Watched> watched(String story);

    /** Remembers what a story is. */
    void remember(String story, StoryValues values, Instant observedAt);

    /** Watches an article, in place of a former version. */
    void watch(String story, Watched watched);

    /** Watches an article no more. */
    void forget(String story, String articleId);
  }

  /** The news of an article that was just matched; empty where no query asks about stories. */
  public static Optional<News> of(
      EnrichedArticle enriched, boolean firstPoll, Findings findings, Book book) {
    if (!book.asksAboutStories() || enriched.story() == null) {
      return Optional.empty();
    }
    List<String> hoped = book.hoped(enriched, findings);
    return Optional.of(
        new News(
            enriched.story().id(),
            enriched.article().id(),
            enriched.article().versionId(),
            enriched.article().fetchedAt(),
            StoryValues.of(enriched),
            hoped.isEmpty() ? null : new Watched(enriched, firstPoll, hoped)));
  }

  /** What is met now that was not met before the news. */
  public static List<Rematch> take(News news, Book book, Memory memory) {
    StoryValues known = memory.values(news.story()).orElse(news.values());
    StoryValues now = known.and(news.values());
    memory.remember(news.story(), now, news.observedAt());
    memory.forget(news.story(), news.articleId());
    if (news.watched() != null) {
      memory.watch(news.story(), news.watched());
    }
    List<Rematch> found = new ArrayList<>();
    for (Watched one : memory.watched(news.story())) {
      judge(one, now, news, book, memory, found);
    }
    return found;
  }

  private static void judge(
      Watched one,
      StoryValues now,
      News news,
      Book book,
      Memory memory,
      List<Rematch> found) {
    EnrichedArticle grown = now.of(one.article().story(), one.article());
    List<String> left = new ArrayList<>();
    for (String id : one.hoped()) {
      Optional<Subscription> subscription =
          book.subscription(id).filter(given -> inTime(given, one.article(), news.observedAt()));
      if (subscription.isEmpty()) {
        continue;
      }
      Optional<Findings.Met> met = book.meets(id, grown);
      met.ifPresent(
          finding -> found.add(new Rematch(new Watched(grown, one.firstPoll(), List.of()), finding)));
      if (met.isEmpty()) {
        left.add(id);
      }
    }
    String articleId = one.article().article().id();
    if (left.isEmpty()) {
      memory.forget(news.story(), articleId);
    } else if (left.size() < one.hoped().size()) {
      memory.watch(news.story(), new Watched(one.article(), one.firstPoll(), left));
    }
  }

  private static boolean inTime(Subscription subscription, EnrichedArticle article, Instant now) {
    return subscription.maxAge() == null
        || !article.article().freshAt().plus(subscription.maxAge()).isBefore(now);
  }
}
