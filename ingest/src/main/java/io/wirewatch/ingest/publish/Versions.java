package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.ingest.identity.Revision;
import java.time.Instant;

/** Decides whether a candidate is a new article, a new version of a known one, or nothing new. */
public final class Versions {
  private Versions() {}

  /**
   * Judges a candidate.
   *
   * @param known the newest version published; null where there is none
   */
  public static Judged judge(Article candidate, Article known) {
    if (known == null) {
      return new Judged(candidate.toBuilder().version(1).build(), null, null, null);
    }
    if (candidate.contentHash() != null && candidate.contentHash().equals(known.contentHash())) {
      return refused(Reason.SEEN_BEFORE, known, "the same text", null);
    }
    // A reprint under the same link by another source is no edit of the first one's article.
    if (!candidate.sourceId().equals(known.sourceId()) && words(candidate) <= words(known)) {
      return refused(Reason.SEEN_BEFORE, known, "shown by " + known.sourceId() + " before", null);
    }
    Revision revision =
        Revision.between(known.title(), known.body(), candidate.title(), candidate.body());
    if (!revision.isMaterial()) {
      return refused(Reason.EDIT_NOT_MATERIAL, known, revision.name(), revision);
    }
    Article next =
        candidate.toBuilder()
            .version(known.version() + 1)
            .sourceId(known.sourceId())
            .url(known.url())
            .publishedAt(known.publishedAt())
            .publishedAtOrigin(known.publishedAtOrigin())
            .build();
    return new Judged(next, null, null, revision);
  }

  private static Judged refused(Reason reason, Article known, String detail, Revision revision) {
    return new Judged(null, reason, "version " + known.version() + ": " + detail, revision);
  }

  private static int words(Article article) {
    return article.extraction() == null ? 0 : article.extraction().words();
  }

  /**
   * A judgement: an article to publish, or a reason not to.
   *
   * @param article with its version; null where nothing is published
   * @param reason why not; null where it is
   * @param detail in words
   * @param revision what the edit changed; null where it is none
   */
  public record Judged(Article article, Reason reason, String detail, Revision revision) {

    /** The refusal as a disposition. */
    public Disposition disposition(Article candidate, Mode mode, Instant at) {
      return new Disposition(
          Subject.ARTICLE,
          candidate.id(),
          candidate.id(),
          null,
          candidate.sourceId(),
          null,
          null,
          Stage.IDENTIFY,
          Outcome.REJECTED,
          reason,
          detail,
          null,
          mode,
          at);
    }
  }
}
