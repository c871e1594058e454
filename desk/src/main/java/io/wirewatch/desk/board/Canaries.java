package io.wirewatch.desk.board;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryArticle;
import io.wirewatch.contracts.subscription.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what belongs to a canary, which no desk shows.
 *
 * <p>Only sources, articles and alerts say so themselves; from those it learns whose stories,
 * states and deliveries are a canary's too. Topics are read side by side, so what came too early is
 * for the board to take away. Not thread-safe.
 */
final class Canaries {
  private static final int MOST_ALERTS = 5_000;

  private final Set<String> sources = new HashSet<>();
  private final Recent<String> alerts = new Recent<>(MOST_ALERTS, id -> 1);

  boolean isOf(Source source) {
    if (source.status() == Status.TEST) {
      sources.add(source.id());
      return true;
    }
    sources.remove(source.id());
    return false;
  }

  boolean isOf(Article article) {
    if (article.status() != Status.TEST) {
      return false;
    }
    sources.add(article.sourceId());
    return true;
  }

  boolean isOf(Alert alert) {
    if (alert.status() != Status.TEST) {
      return false;
    }
    alerts.put(alert.id(), alert.id());
    return true;
  }

  boolean isOf(Delivery delivery) {
    return alerts.get(delivery.alertId()) != null;
  }

  boolean isOf(SourceState state) {
    return sources.contains(state.sourceId());
  }

  boolean isOf(StoryArticle article) {
    return sources.contains(article.sourceId());
  }

  /** A story is a canary's when nobody else reports it. */
  boolean isOf(Story story) {
    return !story.articles().isEmpty() && story.articles().stream().allMatch(this::isOf);
  }

  /** A subscription is a canary's when it asks for nothing else. */
  static boolean isOf(Subscription subscription) {
    return subscription.status().equals(List.of(Status.TEST));
  }
}
