package io.wirewatch.alerting.ledger;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.Notice;
import io.wirewatch.alerting.decide.Rehearsal;
import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.alerting.match.StoriesInMemory;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays a book over stored enriched articles: the matches are those that live matching commits over
 * the same records, and alerts are decided by the same code with the clock at {@code observedAt}.
 *
 * <p>Articles and merges of stories come in the order of {@code observedAt}; the matches would be
 * the same in any order that keeps the versions of an article in theirs ({@link StoryWatch}).
 * Nothing is enriched again. Not thread-safe.
 */
public final class Backtest {
  private final Book book;
  private final Rehearsal rehearsal;
  private final Map<String, Seen> seen = new HashMap<>();
  private final StoriesInMemory stories = new StoriesInMemory();

  /** An article as it was matched last. */
  private record Seen(int version, List<String> met) {}

  /**
   * What one article would have given.
   *
   * @param articleId article
   * @param version its version
   * @param matches ids of the subscriptions that it meets
   * @param again older articles that meet one now, as its story grew or an alias was learnt
   * @param verdicts what would have been decided, also about what was due meanwhile
   */
  public record Played(
      String articleId,
      int version,
      List<String> matches,
      List<Rematched> again,
      List<Verdict> verdicts) {

    public Played {
      matches = List.copyOf(matches);
      again = List.copyOf(again);
      verdicts = List.copyOf(verdicts);
    }
  }

  /** An older article that meets a subscription now. */
  public record Rematched(String articleId, int version, String subscription) {}

  /** A back-test of a book. */
  public Backtest(Book book) {
    this.book = book;
    this.rehearsal = new Rehearsal(book::subscription);
  }

  /** The next article; one whose version was played before gives nothing. */
  public Played play(EnrichedArticle enriched, boolean firstPoll) {
    String id = enriched.article().id();
    int version = enriched.article().version();
    Seen former = seen.get(id);
    if (former != null && former.version() >= version) {
      return new Played(id, version, List.of(), List.of(), List.of());
    }
    Findings findings = book.match(enriched);
    Instant now = enriched.article().fetchedAt();
    MatchedArticle article = MatchedArticle.of(enriched, Mode.LIVE, firstPoll);
    List<String> met = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>(rehearsal.until(now));
    for (Findings.Met one : findings.met()) {
      met.add(one.subscription().id());
      Match match = new Match(one.subscription(), book.offset(), article, true, one.why());
      verdicts.addAll(rehearsal.play(match, now));
    }
    if (former != null) {
      verdicts.addAll(takeBack(former, met, article, now));
    }
    verdicts.addAll(giveNotice(article, met, former, now));
    seen.put(id, new Seen(version, met));
    List<Rematched> again = new ArrayList<>();
    StoryWatch.of(enriched, Mode.LIVE, firstPoll, findings, book)
        .ifPresent(news -> takeNews(news, now, again, verdicts));
    return new Played(id, version, met, again, verdicts);
  }

  /** Two stories turned out to be one: the articles of either may meet what the other one asks. */
  public Played playMerge(StoryMerge merge, Cause cause) {
    List<Verdict> verdicts = new ArrayList<>(rehearsal.until(merge.observedAt()));
    for (String id : new TreeSet<>(book.subscriptions().keySet())) {
      verdicts.addAll(rehearsal.merge(id, merge, merge.observedAt()));
    }
    List<Rematched> again = new ArrayList<>();
    takeNews(
        News.merged(merge.gone(), merge.into(), merge.observedAt()),
        merge.observedAt(),
        again,
        verdicts);
    return new Played(cause.articleId(), cause.version(), List.of(), again, verdicts);
  }

  /**
   * An article played before, as it reads since an alias counts: it is told to those who did not
   * hear of it. One that was not played, or in a newer version, gives nothing.
   *
   * @param alias which, whose it is, and the id of the assertion
   * @param at when it came to count
   */
  public Played playRenamed(EnrichedArticle renamed, boolean firstPoll, String alias, Instant at) {
    String id = renamed.article().id();
    int version = renamed.article().version();
    Seen former = seen.get(id);
    if (former == null || former.version() != version) {
      return new Played(id, version, List.of(), List.of(), List.of());
    }
    List<String> met = new ArrayList<>(former.met());
    List<Rematched> again = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>(rehearsal.until(at));
    MatchedArticle article = MatchedArticle.of(renamed, Mode.LIVE, firstPoll);
    for (Findings.Met one : book.match(renamed).late(met, renamed, at).met()) {
      Subscription subscription = one.subscription();
      met.add(subscription.id());
      again.add(new Rematched(id, version, subscription.id()));
      Match match = Match.late(subscription, book.offset(), article, one.why(), alias);
      verdicts.addAll(rehearsal.play(match, at));
    }
    seen.put(id, new Seen(version, met));
    return new Played(id, version, List.of(), again, verdicts);
  }

  /** What is still due when no more articles come. */
  public List<Verdict> finish(Instant until) {
    return rehearsal.until(until);
  }

  /**
   * What news means for the older articles of its story, and of the story that it was merged to.
   */
  private void takeNews(News news, Instant now, List<Rematched> again, List<Verdict> verdicts) {
    Deque<News> left = new ArrayDeque<>(List.of(news));
    while (!left.isEmpty()) {
      StoryWatch.Outcome outcome = StoryWatch.take(left.poll(), book, stories);
      for (StoryWatch.Rematch one : outcome.met()) {
        Match match = Match.again(one, book.offset());
        String subscription = match.subscription().id();
        again.add(new Rematched(match.article().id(), match.article().version(), subscription));
        verdicts.addAll(
            one.watched().superseded()
                ? List.of(Verdict.Hold.superseded(match))
                : rehearsal.play(match, now));
      }
      for (StoryWatch.Lapse one : outcome.lapsed()) {
        verdicts.addAll(rehearsal.play(Match.lapsed(one, book.offset()), now));
      }
      left.addAll(outcome.onward());
    }
  }

  private List<Verdict> giveNotice(
      MatchedArticle article, List<String> met, Seen former, Instant now) {
    List<String> decided = new ArrayList<>(met);
    decided.addAll(former == null ? List.of() : former.met());
    List<Verdict> verdicts = new ArrayList<>();
    Notice.of(article, decided, book.offset())
        .ifPresent(
            notice ->
                new TreeMap<>(book.subscriptions())
                    .values()
                    .forEach(one -> verdicts.addAll(rehearsal.notice(one, notice, now))));
    return verdicts;
  }

  private List<Verdict> takeBack(
      Seen former, List<String> met, MatchedArticle article, Instant now) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String id : former.met()) {
      Subscription one = met.contains(id) ? null : book.subscription(id).orElse(null);
      if (one != null) {
        Match gone = new Match(one, book.offset(), article, false, List.of());
        verdicts.addAll(rehearsal.play(gone, now));
      }
    }
    return verdicts;
  }
}
