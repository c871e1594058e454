package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.query.document.ArticleDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Matches an article again when its story grows: a query that asks for origins, severity or size
 * may be met by an older report only once others have confirmed it.
 *
 * <p>An article meets a query so, if it would meet it at some point between what its story was when
 * it came and what the reports of the story make of it that were fetched within {@code maxAge}.
 * What is met thus hangs on the set of the reports alone, not on the order in which partitions
 * bring them: each pair of a report and an article is judged when the second of them comes, a
 * further report only adds points, and a back-test finds what live matching found.
 *
 * <p>Only articles that some query would take if their story were another one are watched, and only
 * for those queries. A calm report that follows a grave one is no grave report; where the story was
 * merged into another, the reports of both count from then on.
 */
public final class StoryWatch {
  private StoryWatch() {}

  /**
   * What a story's owner is to know: a report, an article to watch, or a merge.
   *
   * @param story story id
   * @param report what an article says of the story; absent where there is none
   * @param watched an article to watch; absent where there is none
   * @param merge where the story goes; absent where it stays
   */
  public record News(String story, Report report, Watched watched, Merge merge) {

    /** The articles of a story go to another. */
    public static News merged(String story, String into, Instant at) {
      return new News(story, null, null, new Merge(into, at));
    }

    /** When what it tells was fetched. */
    public Instant at() {
      if (merge != null) {
        return merge.at();
      }
      return report != null ? report.at() : watched.article().article().fetchedAt();
    }

    /** The id of the article version that it is about, and of the story that it came to. */
    public String cause() {
      String version = report != null ? report.versionId() : watched.versionId();
      Stays stays = report != null ? report.stays() : watched.stays();
      return stays.all().size() == 1 ? version : version + ">" + story;
    }

    private News after(Merge gone) {
      return new News(
          gone.into(),
          report == null ? null : report.after(gone),
          watched == null ? null : watched.after(gone),
          null);
    }
  }

  /**
   * Where the articles of a story went.
   *
   * @param into the story that has them now
   * @param at when the article that showed it was fetched
   */
  public record Merge(String into, Instant at) {}

  /**
   * A subscription that an older article meets now.
   *
   * @param article as it reads now
   * @param watched the same, as it was watched; nobody is to be told of it where it is superseded
   * @param met the subscription, and why
   */
  public record Rematch(EnrichedArticle article, Watched watched, Findings.Met met) {}

  /**
   * A new version that does not meet what the former one met since its story grew.
   *
   * @param article the new version, in its present story
   * @param watched the same, as it is watched
   * @param subscription whose owner was told of the former version
   */
  public record Lapse(EnrichedArticle article, Watched watched, Subscription subscription) {}

  /**
   * What comes of news.
   *
   * @param met what is met now that was not met before
   * @param lapsed what is met no more
   * @param onward what others are to know
   */
  public record Outcome(List<Rematch> met, List<Lapse> lapsed, List<News> onward) {

    public Outcome {
      met = List.copyOf(met);
      lapsed = List.copyOf(lapsed);
      onward = List.copyOf(onward);
    }

    private static Outcome onward(List<News> news) {
      return new Outcome(List.of(), List.of(), news);
    }
  }

  /** What is remembered of stories. */
  public interface Memory {

    /** Where the articles of a story went; empty where they did not. */
    Optional<Merge> merge(String story);

    /** Remembers a merge, in place of all that the story had. */
    void remember(String story, Merge merge);

    /** All reports of a story. */
    List<Report> reports(String story);

    /** Remembers a report. */
    void remember(String story, Report report);

    /** The article versions of a story that are watched. */
    List<Watched> watched(String story);

    /** Watches an article version. */
    void watch(String story, Watched watched);

    /** Watches an article version no more. */
    void forget(String story, Watched watched);
  }

  /** The news of an article that was just matched; empty where no query asks about stories. */
  public static Optional<News> of(
      EnrichedArticle enriched, Mode mode, boolean firstPoll, Findings findings, Book book) {
    return of(enriched, ArticleDocument.of(enriched), mode, firstPoll, findings, book);
  }

  /** Likewise of an article that is analysed already. */
  public static Optional<News> of(
      EnrichedArticle enriched,
      ArticleDocument document,
      Mode mode,
      boolean firstPoll,
      Findings findings,
      Book book) {
    if (!book.asksAboutStories() || enriched.story() == null) {
      return Optional.empty();
    }
    List<Subscription> hoped = book.hoped(document, findings);
    List<String> direct = findings.met().stream().map(one -> one.subscription().id()).toList();
    // A newer version also ends what the former ones told.
    boolean watch = !hoped.isEmpty() || enriched.article().version() > 1;
    return Optional.of(
        new News(
            enriched.story().id(),
            Report.of(enriched),
            watch ? Watched.of(enriched, mode, firstPoll, direct, hoped) : null,
            null));
  }

  /** What comes of news, as far as the memory reaches. */
  public static Outcome take(News news, Book book, Memory memory) {
    Optional<Merge> gone = memory.merge(news.story());
    if (news.merge() != null) {
      return gone.isPresent() ? Outcome.onward(List.of()) : handOver(news, memory);
    }
    if (gone.isPresent()) {
      return Outcome.onward(List.of(news.after(gone.get())));
    }
    StoryRound round = new StoryRound(news.story(), book, memory);
    if (news.report() != null) {
      round.hear(news.report());
    }
    if (news.watched() != null) {
      round.watch(news.watched());
    }
    return round.outcome();
  }

  private static Outcome handOver(News news, Memory memory) {
    List<News> onward = new ArrayList<>();
    for (Report report : memory.reports(news.story())) {
      onward.add(new News(news.story(), report, null, null).after(news.merge()));
    }
    for (Watched watched : memory.watched(news.story())) {
      onward.add(new News(news.story(), null, watched, null).after(news.merge()));
    }
    memory.remember(news.story(), news.merge());
    return Outcome.onward(onward);
  }
}
