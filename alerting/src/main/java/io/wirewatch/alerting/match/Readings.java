package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.query.document.ArticleDocument;
import java.util.HashMap;
import java.util.Map;

/** How an article reads as its story grows; each reading is analysed once. Not thread-safe. */
final class Readings {
  private final EnrichedArticle article;
  private final StoryRef story;
  private final Map<StoryValues, ArticleDocument> documents = new HashMap<>();

  /** The readings of an article that is in its present story now. */
  Readings(Watched watched) {
    article = watched.article();
    StoryRef own = article.story();
    story =
        new StoryRef(
            watched.stays().present(),
            own.opened(),
            own.size(),
            own.origins(),
            own.similarity(),
            own.duplicateOf());
  }

  StoryValues own() {
    return StoryValues.of(article);
  }

  EnrichedArticle asItCame() {
    return article(own());
  }

  EnrichedArticle article(StoryValues values) {
    return values.of(story, article);
  }

  ArticleDocument document(StoryValues values) {
    return documents.computeIfAbsent(values, now -> ArticleDocument.of(article(now)));
  }
}
