package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An article version that waits for its story to grow, or whose corrections are owed to somebody.
 *
 * @param stays the stories that it was in
 * @param article as enriched
 * @param mode how it came into the stream
 * @param firstPoll shown by the first poll of its source
 * @param since when the first version of the article came: growth counts from there
 * @param superseded whether a newer version is known
 * @param direct ids of the subscriptions that it met when it came
 * @param hopes what it may still meet
 * @param told ids of the subscriptions that it met since, and that no newer version was held to
 */
public record Watched(
    Stays stays,
    EnrichedArticle article,
    Mode mode,
    boolean firstPoll,
    Instant since,
    boolean superseded,
    List<String> direct,
    List<Hope> hopes,
    List<String> told) {

  /** Longer than any sensible maxAge: what is older meets nothing any more. */
  public static final Duration LONGEST = Duration.ofDays(7);

  public Watched {
    direct = List.copyOf(direct);
    hopes = List.copyOf(hopes);
    told = List.copyOf(told);
  }

  /**
   * Subscriptions that an article may meet yet.
   *
   * @param until reports fetched later do not count, as the article is too old by then
   * @param ids the subscriptions
   * @param growth what the story became by then
   */
  public record Hope(Instant until, List<String> ids, Growth growth) {

    public Hope {
      ids = List.copyOf(ids);
    }
  }

  static Watched of(
      EnrichedArticle enriched,
      Mode mode,
      boolean firstPoll,
      List<String> direct,
      List<Subscription> hoped) {
    Instant at = enriched.article().fetchedAt();
    SortedMap<Instant, List<String>> ends = new TreeMap<>();
    for (Subscription one : hoped) {
      Instant last = at.plus(LONGEST);
      Instant end = one.maxAge() == null ? last : enriched.article().freshAt().plus(one.maxAge());
      Instant until = end.isBefore(last) ? end : last;
      if (!until.isBefore(at)) {
        ends.computeIfAbsent(until, any -> new ArrayList<>()).add(one.id());
      }
    }
    Growth none = Growth.since(StoryValues.of(enriched));
    List<Hope> hopes = new ArrayList<>();
    ends.forEach((until, ids) -> hopes.add(new Hope(until, ids, none)));
    return new Watched(
        Stays.in(enriched.story().id()),
        enriched,
        mode,
        firstPoll,
        at,
        false,
        direct,
        hopes,
        List.of());
  }

  String articleId() {
    return article.article().id();
  }

  int version() {
    return article.article().version();
  }

  /** The id of the version. */
  public String versionId() {
    return article.article().versionId();
  }

  boolean isOtherVersion(Report report) {
    return report.articleId().equals(articleId()) && report.version() != version();
  }

  /** Nobody may be told of it any more: a later version is kept to be compared with earlier. */
  boolean done() {
    return hopes.isEmpty() && told.isEmpty() && version() == 1;
  }

  /** After all reports of its story, those of its own first: they say since when growth counts. */
  Watched heard(List<Report> reports) {
    Watched now = this;
    for (Report report : reports) {
      now = report.articleId().equals(articleId()) ? now.heard(report) : now;
    }
    for (Report report : reports) {
      now = report.articleId().equals(articleId()) ? now : now.heard(report);
    }
    return now;
  }

  /** After one report. */
  Watched heard(Report report) {
    if (report.articleId().equals(articleId())) {
      return new Watched(
          stays,
          article,
          mode,
          firstPoll,
          report.at().isBefore(since) ? report.at() : since,
          superseded || report.version() > version(),
          direct,
          hopes,
          told);
    }
    Instant together = stays.together(report.stays());
    Instant at = together.isAfter(report.at()) ? together : report.at();
    boolean later =
        at.isAfter(since) || at.equals(since) && report.articleId().compareTo(articleId()) > 0;
    StoryValues own = StoryValues.of(article);
    List<Hope> grown = new ArrayList<>();
    for (Hope hope : hopes) {
      boolean counts = !at.isAfter(hope.until());
      Growth growth = counts ? hope.growth().and(report.values(), own, later) : hope.growth();
      grown.add(new Hope(hope.until(), hope.ids(), growth));
    }
    return with(grown, told);
  }

  Watched with(List<Hope> hopesLeft, List<String> nowTold) {
    return new Watched(
        stays, article, mode, firstPoll, since, superseded, direct, hopesLeft, nowTold);
  }

  /** The same with another article in it; null where the article is kept elsewhere. */
  public Watched with(EnrichedArticle other) {
    return new Watched(stays, other, mode, firstPoll, since, superseded, direct, hopes, told);
  }

  Watched after(StoryWatch.Merge merge) {
    return new Watched(
        stays.then(merge), article, mode, firstPoll, since, superseded, direct, hopes, told);
  }
}
