package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.runtime.kafka.JsonSerde;

/** Articles as the log carries them. */
final class Articles {
  static final JsonSerde<Article> SERDE = JsonSerde.of(Article.class);

  private Articles() {}
}
