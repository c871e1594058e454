package io.wirewatch.standalone.services;

import io.wirewatch.alerting.subscription.QueryCheck;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import java.util.Optional;
import java.util.Set;

/** The query language with the topics and features that this release knows. */
public final class QueryLanguages {
  private static final Set<String> TOPICS =
      Set.of(
          "cross-border-threat",
          "border-dispute",
          "terrorism",
          "armed-conflict",
          "security-operation",
          "organised-crime",
          "migration",
          "diplomacy",
          "civil-unrest",
          "disaster",
          "cyber",
          "weapons");

  private QueryLanguages() {}

  /** The language of subscriptions and search. */
  public static QueryLanguage ours() {
    return new QueryLanguage(TOPICS, Features.NONE);
  }

  /** Whether a subscription's query can be read. */
  public static QueryCheck check() {
    QueryLanguage language = ours();
    return query ->
        language.parse(query) instanceof QueryError error
            ? Optional.of(new QueryCheck.Problem(error.column(), error.message()))
            : Optional.empty();
  }
}
