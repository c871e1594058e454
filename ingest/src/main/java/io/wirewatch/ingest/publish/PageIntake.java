package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.ArticleBuilder;
import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.article.Extraction;
import io.wirewatch.contracts.article.PageKind;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.identity.ClaimedDates;
import io.wirewatch.ingest.identity.Identity;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.PageReading;
import io.wirewatch.ingest.publish.Drafts.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes an article that the feed only teased, from its page. Whatever the page turns out to be,
 * the article is published: with the page's text, else with what the feed showed.
 */
public final class PageIntake {
  private final Article teased;
  private final boolean firstPoll;
  private final ArticleIdentity identities;
  private final Instant now;
  private final Ledger ledger;

  /** The intake of one page. */
  public PageIntake(
      Article teased, boolean firstPoll, ArticleIdentity identities, Instant now, Ledger ledger) {
    this.teased = teased;
    this.firstPoll = firstPoll;
    this.identities = identities;
    this.now = now;
    this.ledger = ledger;
  }

  /** The article with what its page adds; the page was found at that URL, after redirects. */
  public Candidate completed(PageReading reading, String pageUrl) {
    if (reading instanceof PageReading.NotAPage none) {
      return teaser(none.reason(), none.detail());
    }
    Page page = (Page) reading;
    Reason wall = wall(page.pageKind());
    if (wall == Reason.CONSENT_WALL || page.words() <= words(teased)) {
      return teaser(wall == null ? Reason.NO_TEXT : wall, page.words() + " words");
    }
    List<Remark> notes = new ArrayList<>();
    if (wall != null) {
      notes.add(new Remark(wall, "read as far as the page goes"));
    }
    Article article = Bounds.cut(merged(page, pageUrl), notes);
    for (Remark note : notes) {
      ledger.article(article.id(), Stage.EXTRACT, Outcome.NOTED, note.reason(), note.detail());
    }
    return new Candidate(article, firstPoll);
  }

  /** The article as the feed showed it, with the reason why there is no more. */
  public Candidate teaser(Reason reason, String detail) {
    ledger.article(
        teased.id(),
        Stage.EXTRACT,
        Outcome.NOTED,
        reason,
        "published as the feed shows it: " + detail);
    return new Candidate(teased, firstPoll);
  }

  private Article merged(Page page, String pageUrl) {
    Identity identity = identities.identify(pageUrl, page.canonicalUrl()).orElseThrow();
    ClaimedDates dates =
        ClaimedDates.of(
            teased.publishedAtOrigin() == DateOrigin.FETCHED ? null : teased.publishedAt(),
            page.publishedAt(),
            teased.updatedAt() == null ? page.updatedAt() : teased.updatedAt(),
            now);
    List<String> aliases =
        Stream.of(teased.url(), pageUrl)
            .filter(url -> url != null && !url.equals(identity.url()))
            .distinct()
            .toList();
    ArticleBuilder merged =
        teased.toBuilder()
            .id(identity.id())
            .url(identity.url())
            .canonicalUrl(page.canonicalUrl())
            .aliasUrls(aliases)
            .body(page.body())
            .publishedAt(dates.publishedAt())
            .publishedAtOrigin(dates.origin())
            .updatedAt(dates.updatedAt())
            .fetchedAt(now)
            .contentHash(ArticleIdentity.contentHash(teased.title(), page.body()))
            .extraction(new Extraction(page.method(), page.pageKind(), page.words()));
    noteRefusedCanonical(page, identity);
    fillGaps(merged, page);
    return merged.build();
  }

  private void noteRefusedCanonical(Page page, Identity identity) {
    if (page.canonicalUrl() != null && !identity.canonicalBelieved()) {
      ledger.article(
          identity.id(),
          Stage.IDENTIFY,
          Outcome.NOTED,
          Reason.CANONICAL_REFUSED,
          page.canonicalUrl());
    }
  }

  /** What the feed left out, the page may say. */
  private void fillGaps(ArticleBuilder merged, Page page) {
    if (teased.authors().isEmpty()) {
      merged.authors(page.authors());
    }
    if (teased.language() == null) {
      merged.language(page.language());
    }
    if (teased.image() == null) {
      merged.image(page.image());
    }
  }

  private static int words(Article article) {
    return article.extraction() == null ? 0 : article.extraction().words();
  }

  private static Reason wall(PageKind kind) {
    return switch (kind) {
      case PAYWALL -> Reason.PAYWALL;
      case CONSENT -> Reason.CONSENT_WALL;
      case LIVE_BLOG -> Reason.LIVE_BLOG;
      default -> null;
    };
  }
}
