package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Extraction;
import io.wirewatch.contracts.article.ExtractionMethod;
import io.wirewatch.contracts.article.PageKind;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.identity.ClaimedDates;
import io.wirewatch.ingest.identity.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an article of a feed's item, as far as the feed alone can tell. */
final class Drafts {
  /** Fewer words than this are a teaser: the text is on the page. */
  private static final int TEASER_WORDS = 120;

  private static final int TITLE_FROM_TEXT = 120;

  private Drafts() {}

  /** What an item became. */
  sealed interface Drafted {}

  /** An article; {@code teaser} where the feed holds back the text. */
  record Draft(Article article, boolean teaser, List<Remark> notes) implements Drafted {}

  /** No article. */
  record Refused(Reason reason, String detail) implements Drafted {}

  /** Something to be known of an article. */
  record Remark(Reason reason, String detail) {}

  static Drafted of(
      Source source, Feed feed, FeedEntry entry, ArticleIdentity identities, Instant now) {
    String content = entry.plainContent();
    String summary = entry.plainSummary();
    String title = title(entry.title(), summary, content);
    if (title == null) {
      return new Refused(Reason.NO_TITLE, "neither title nor text");
    }
    Optional<Identity> identity = identities.identify(entry.link(), null);
    Optional<String> id =
        identity
            .map(Identity::id)
            .or(() -> ArticleIdentity.withoutLink(source.id(), entry.id(), entry.title()));
    if (id.isEmpty()) {
      return new Refused(Reason.NO_IDENTITY, "no link, guid or title");
    }
    List<Remark> notes = new ArrayList<>();
    String body = blankToNull(content) != null ? content : blankToNull(summary);
    ClaimedDates dates = ClaimedDates.of(entry.published(), null, entry.updated(), now);
    if (dates.note() != null) {
      notes.add(new Remark(dates.note(), entry.published() + " was claimed"));
    }
    Article article =
        Article.builder()
            .id(id.get())
            .url(identity.map(Identity::url).orElse(null))
            .status(source.status())
            .sourceId(source.id())
            .title(title)
            .summary(blankToNull(summary))
            .body(body)
            .authors(entry.authors())
            .publishedAt(dates.publishedAt())
            .publishedAtOrigin(dates.origin())
            .updatedAt(dates.updatedAt())
            .fetchedAt(now)
            .language(first(entry.language(), feed.language(), source.language()))
            .image(entry.image())
            .tags(entry.categories())
            .contentHash(ArticleIdentity.contentHash(title, body))
            .extraction(new Extraction(ExtractionMethod.FEED, PageKind.ARTICLE, words(body)))
            .build();
    boolean teaser = words(content) < TEASER_WORDS;
    return new Draft(Bounds.cut(article, notes), teaser, notes);
  }

  private static String title(String title, String summary, String content) {
    if (blankToNull(title) != null) {
      return title;
    }
    String text = blankToNull(summary) != null ? summary : blankToNull(content);
    if (text == null) {
      return null;
    }
    String line = text.strip().lines().findFirst().orElse("").strip();
    return line.length() <= TITLE_FROM_TEXT ? line : Bounds.head(line, TITLE_FROM_TEXT - 1) + "…";
  }

  private static int words(String text) {
    return text == null || text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (blankToNull(value) != null) {
        return value;
      }
    }
    return null;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
