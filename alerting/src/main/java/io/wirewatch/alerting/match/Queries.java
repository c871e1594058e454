package io.wirewatch.alerting.match;

import io.wirewatch.alerting.subscription.QueryCheck;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import java.util.Optional;

/** Lets the query language judge the queries of subscription files. */
public final class Queries {
  private Queries() {}

  /** A check by a language. */
  public static QueryCheck checkedBy(QueryLanguage language) {
    return query ->
        language.parse(query) instanceof QueryError error
            ? Optional.of(new QueryCheck.Problem(error.column(), told(error)))
            : Optional.empty();
  }

  private static String told(QueryError error) {
    String nearest = error.nearest() == null ? "" : "; did you mean " + error.nearest() + "?";
    return "found " + error.found() + ", expected " + error.expected() + nearest;
  }
}
