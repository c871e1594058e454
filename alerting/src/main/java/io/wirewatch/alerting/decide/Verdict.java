package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.List;

/** What was decided about a match or an alert. */
public sealed interface Verdict {

  /**
   * The subscriber is told.
   *
   * @param alert what
   * @param to endpoints and addresses
   */
  record Fire(Alert alert, List<String> to) implements Verdict {

    public Fire {
      to = List.copyOf(to);
    }
  }

  /**
   * An alert is sent again under its id.
   *
   * @param alert what
   * @param to endpoints and addresses
   * @param sending which sending it is, such as {@code repeat-1}
   */
  record SendAgain(Alert alert, List<String> to, String sending) implements Verdict {

    public SendAgain {
      to = List.copyOf(to);
    }
  }

  /**
   * A match is not told, or not yet.
   *
   * @param articleId article
   * @param version its version
   * @param subscription subscription id
   * @param mode how the article came into the stream
   * @param observedAt when it was fetched
   * @param reason why
   * @param until when it will be told; absent where it will not
   */
  record Hold(
      String articleId,
      int version,
      String subscription,
      Mode mode,
      Instant observedAt,
      Reason reason,
      Instant until)
      implements Verdict {

    /** A match of a version in whose place a newer one came: it is told to nobody. */
    public static Hold superseded(Match match) {
      return of(match.article(), match.subscription().id(), Reason.SUPERSEDED, null);
    }

    static Hold of(MatchedArticle article, String subscription, Reason reason, Instant until) {
      return new Hold(
          article.id(),
          article.version(),
          subscription,
          article.mode(),
          article.observedAt(),
          reason,
          until);
    }
  }
}
