package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.story.StoryArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles that a story lists, each with how central it is; the least central fall out. */
final class StoryMembers {
  private static final int MOST = 50;

  private final List<StoryArticle> articles;
  private final Map<String, Double> centrality;
  private boolean truncated;

  StoryMembers(List<StoryArticle> articles, Map<String, Double> centrality, boolean truncated) {
    this.articles = new ArrayList<>(articles);
    this.centrality = new HashMap<>(centrality);
    this.truncated = truncated;
  }

  List<StoryArticle> articles() {
    return articles;
  }

  /** The sum of the likenesses to its neighbours, by article id. */
  Map<String, Double> centrality() {
    return centrality;
  }

  /** Whether an article has ever fallen out. */
  boolean truncated() {
    return truncated;
  }

  /**
   * Lists an article.
   *
   * @param near its neighbours that are in this story
   */
  void add(Article article, StoryCard card, List<Neighbour> near) {
    articles.add(
        new StoryArticle(
            article.id(),
            article.version(),
            article.title(),
            article.url(),
            article.sourceId(),
            card.origin(),
            card.duplicateOf()));
    rank(card, near);
  }

  /** Lists a later version of an article in place of the former. */
  void edit(Article article) {
    articles.replaceAll(
        a ->
            a.id().equals(article.id())
                ? new StoryArticle(
                    a.id(),
                    article.version(),
                    article.title(),
                    article.url(),
                    a.sourceId(),
                    a.originOf(),
                    a.duplicateOf())
                : a);
  }

  /** Takes over those of another story. */
  void absorb(List<StoryArticle> others, Map<String, Double> theirs, boolean someFellOut) {
    truncated |= someFellOut;
    articles.addAll(others);
    theirs.forEach((article, value) -> centrality.merge(article, value, Double::sum));
    cap();
  }

  /** The most central article that is no copy; null where there is no article. */
  StoryArticle central() {
    StoryArticle best = null;
    for (StoryArticle a : articles) {
      if (a.duplicateOf() == null && (best == null || centrality(a) > centrality(best))) {
        best = a;
      }
    }
    return best == null && !articles.isEmpty() ? articles.get(0) : best;
  }

  private double centrality(StoryArticle article) {
    return centrality.getOrDefault(article.id(), 0d);
  }

  /**
   * Copies add nothing to what is central, or the most copied text would always be the headline.
   */
  private void rank(StoryCard card, List<Neighbour> near) {
    double sum = 0;
    for (Neighbour n : near) {
      if (card.duplicateOf() == null && n.card().duplicateOf() == null) {
        centrality.merge(n.card().articleId(), n.likeness(), Double::sum);
        sum += n.likeness();
      }
    }
    centrality.put(card.articleId(), sum);
    cap();
  }

  /** The first article stays, whatever came after it. */
  private void cap() {
    while (articles.size() > MOST) {
      StoryArticle least =
          articles.stream().skip(1).min(Comparator.comparingDouble(this::centrality)).orElseThrow();
      articles.remove(least);
      truncated = true;
    }
    Set<String> kept = new HashSet<>();
    articles.forEach(a -> kept.add(a.id()));
    centrality.keySet().retainAll(kept);
  }
}
