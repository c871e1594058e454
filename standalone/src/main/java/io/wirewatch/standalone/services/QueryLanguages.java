package io.wirewatch.standalone.services;

import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.TopicBook;
import io.wirewatch.enrich.topics.TopicDefinition;
import io.wirewatch.query.language.QueryLanguage;
import java.util.Set;
import java.util.stream.Collectors;

/** The query language with the topics and features that this release knows. */
public final class QueryLanguages {
  private QueryLanguages() {}

  /** The language of subscriptions and search. */
  public static QueryLanguage ours() {
    return new QueryLanguage(topics(), new GazetteerFeatures(Gazetteer::shipped));
  }

  private static Set<String> topics() {
    return TopicBook.read(SeedFiles.shipped()).topics().stream()
        .map(TopicDefinition::id)
        .collect(Collectors.toSet());
  }
}
