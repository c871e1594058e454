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
 * <p>Only articles that some query would take if their story were another one are watched, and only
 * for those queries. What counts is how the story grew after an article came: a calm report of a
 * grave story is no grave report.
 */
public final class StoryWatch {
  private StoryWatch() {}

  /**
   * An article that waits for its story to grow.
   *
   * @param article as enriched
   * @param firstPoll shown by the first poll of its source
   * @param hoped ids of the subscriptions that it may still meet
   * @param grown what its story has become since it came
   */
  public record Watched(
      EnrichedArticle article, boolean firstPoll, List<String> hoped, StoryValues grown) {

    public Watched {
      hoped = List.copyOf(hoped);
    }

    /** The article, as it reads now. */
    EnrichedArticle now() {
      return grown.of(article.story(), article);
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
   * @param watched the article
   * @param met the subscription, and why
   */
  public record Rematch(Watched watched, Findings.Met met) {

    /** The article as it reads now. */
    public EnrichedArticle article() {
      return watched.now();
    }
  }

  /**
   * What the newest article of a story said of it.
   *
   * @param values what
   * @param observedAt when the article was fetched
   */
  public record Newest(StoryValues values, Instant observedAt) {}

  /** What is remembered of stories. */
  public interface Memory {

    /** What the newest article of a story said of it; empty where none is remembered. */
    Optional<Newest> newest(String story);

    /** Remembers the newest article of a story. */
    void remember(String story, Newest newest);

    /** The articles of a story that are watched. */
    List<Watched> watched(String story);

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
            hoped.isEmpty()
                ? null
                : new Watched(enriched, firstPoll, hoped, StoryValues.of(enriched))));
  }

  /** What is met now that was not met before the news. */
  public static List<Rematch> take(News news, Book book, Memory memory) {
    List<Rematch> found = new ArrayList<>();
    memory.forget(news.story(), news.articleId());
    for (Watched one : memory.watched(news.story())) {
      judge(one, news.values(), news, book, memory, found);
    }
    // Partitions are not in step: what was fetched later may have come before.
    Optional<Newest> later =
        memory.newest(news.story()).filter(one -> one.observedAt().isAfter(news.observedAt()));
    if (later.isEmpty()) {
      memory.remember(news.story(), new Newest(news.values(), news.observedAt()));
    }
    if (news.watched() != null) {
      memory.watch(news.story(), news.watched());
      later.ifPresent(one -> judge(news.watched(), one.values(), news, book, memory, found));
    }
    return found;
  }

  private static void judge(
      Watched one, StoryValues growth, News news, Book book, Memory memory, List<Rematch> found) {
    Watched grown =
        new Watched(one.article(), one.firstPoll(), one.hoped(), one.grown().and(growth));
    if (grown.equals(one)) {
      return;
    }
    List<String> left = new ArrayList<>();
    for (String id : one.hoped()) {
      Optional<Subscription> subscription =
          book.subscription(id).filter(given -> inTime(given, one.article(), news.observedAt()));
      if (subscription.isEmpty()) {
        continue;
      }
      Optional<Findings.Met> met = book.meets(id, grown.now());
      met.ifPresent(finding -> found.add(new Rematch(grown, finding)));
      if (met.isEmpty()) {
        left.add(id);
      }
    }
    if (left.isEmpty()) {
      memory.forget(news.story(), one.article().article().id());
    } else {
      memory.watch(news.story(), new Watched(one.article(), one.firstPoll(), left, grown.grown()));
    }
  }

  /** Whether an article is not too old for a subscription at a time. */
  static boolean inTime(Subscription subscription, EnrichedArticle article, Instant now) {
    return subscription.maxAge() == null
        || !article.article().freshAt().plus(subscription.maxAge()).isBefore(now);
  }
}
