package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.SeenItem;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.source.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in the items of one poll: those seen before are counted, each of the others becomes a
 * candidate, a page to fetch, or a refusal with its reason.
 *
 * <p>A pure function of the source, its state, the feed and the clock.
 */
public final class Intake {
  /** On a first poll older items are taken as the feed shows them: we do not empty a whole site. */
  private static final Duration FIRST_POLL_PAGES = Duration.ofDays(1);

  private final Source source;
  private final Feed feed;
  private final ArticleIdentity identities;
  private final Instant now;
  private final boolean firstPoll;
  private final Map<String, SeenItem> seenBefore = new HashMap<>();
  private final Map<String, SeenItem> shown = new HashMap<>();
  private final List<SeenItem> items = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<PageOrder> pages = new ArrayList<>();
  private final Ledger ledger;
  private int newItems;
  private int knownItems;
  private Instant newest;
  private Instant oldest;

  private Intake(
      Source source,
      SourceState state,
      Feed feed,
      ArticleIdentity identities,
      Instant now,
      Ledger ledger) {
    this.source = source;
    this.feed = feed;
    this.identities = identities;
    this.now = now;
    this.ledger = ledger;
    this.firstPoll = state.firstPollAt() == null;
    state.seen().forEach(item -> seenBefore.put(item.key(), item));
  }

  /** Takes in a feed. */
  public static Taken take(
      Source source,
      SourceState state,
      Feed feed,
      ArticleIdentity identities,
      Instant now,
      Ledger ledger) {
    Intake intake = new Intake(source, state, feed, identities, now, ledger);
    feed.entries().forEach(intake::entry);
    return new Taken(
        intake.items,
        intake.newItems,
        intake.newest,
        intake.gap(state),
        intake.candidates,
        intake.pages);
  }

  private void entry(FeedEntry entry) {
    String key = ItemKey.of(entry);
    if (key == null) {
      String place = String.valueOf(feed.entries().indexOf(entry));
      ledger.item(place, Stage.IDENTIFY, Outcome.REJECTED, Reason.NO_IDENTITY, "item " + place);
      return;
    }
    dated(entry.published() != null ? entry.published() : entry.updated());
    if (shown.containsKey(key)) {
      return;
    }
    String content = ItemKey.content(entry);
    SeenItem before = seenBefore.get(key);
    if (before != null) {
      knownItems++;
    } else {
      newItems++;
    }
    String articleId = before == null ? null : before.articleId();
    if (before == null || !content.equals(before.contentHash())) {
      articleId = taken(entry, key);
    }
    SeenItem item = new SeenItem(key, articleId, content);
    shown.put(key, item);
    items.add(item);
  }

  /** Decides on one new or changed item; gives the article's id, null where it was refused. */
  private String taken(FeedEntry entry, String key) {
    Drafts.Drafted drafted = Drafts.of(source, feed, entry, identities, now);
    if (drafted instanceof Drafts.Refused refused) {
      ledger.item(key, Stage.PARSE, Outcome.REJECTED, refused.reason(), refused.detail());
      return null;
    }
    Drafts.Draft draft = (Drafts.Draft) drafted;
    Article article = draft.article();
    draft
        .notes()
        .forEach(
            note ->
                ledger.article(
                    article.id(), Stage.PARSE, Outcome.NOTED, note.reason(), note.detail()));
    if (draft.teaser() && mayFetchPage(article)) {
      PageRequest request =
          new PageRequest(
              source.id(), article.id(), article.url(), 0, article, now, source.url(), null);
      pages.add(new PageOrder(HostKey.of(article.url()), request, firstPoll));
    } else {
      candidates.add(new Candidate(article, firstPoll));
    }
    return article.id();
  }

  private boolean mayFetchPage(Article article) {
    if (article.url() == null || Terms.of(source) != Terms.ANY) {
      return false;
    }
    return !firstPoll || article.publishedAt().isAfter(now.minus(FIRST_POLL_PAGES));
  }

  private void dated(Instant date) {
    if (date == null) {
      return;
    }
    newest = newest == null || date.isAfter(newest) ? date : newest;
    oldest = oldest == null || date.isBefore(oldest) ? date : oldest;
  }

  /**
   * Nothing shown was seen before, and all of it is newer: what lay between was never shown to us.
   */
  private boolean gap(SourceState state) {
    if (firstPoll || seenBefore.isEmpty() || knownItems > 0 || newItems == 0) {
      return false;
    }
    return oldest == null || state.newestItemAt() == null || oldest.isAfter(state.newestItemAt());
  }

  /**
   * What a poll's items gave.
   *
   * @param items all shown, as they are to be remembered
   * @param newItems how many were never shown before
   * @param newestItemAt newest date that an item claims; absent where none does
   * @param gap true where items may have been missed
   * @param candidates articles that are whole
   * @param pages pages to fetch
   */
  public record Taken(
      List<SeenItem> items,
      int newItems,
      Instant newestItemAt,
      boolean gap,
      List<Candidate> candidates,
      List<PageOrder> pages) {

    public Taken {
      items = List.copyOf(items);
      candidates = List.copyOf(candidates);
      pages = List.copyOf(pages);
    }
  }
}
