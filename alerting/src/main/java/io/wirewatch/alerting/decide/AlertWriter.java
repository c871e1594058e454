package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.AlertStory;
import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.alert.SubscriptionRef;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts together what a subscriber is told; every list has a bound. */
final class AlertWriter {
  private static final int MOST = 50;

  private AlertWriter() {}

  /** The alert of one story. */
  static Alert ofStory(StoryMemory memory, AlertKind kind, List<Pending> items, Instant now) {
    MatchedArticle cause = items.get(0).article();
    MatchedArticle newest = items.get(items.size() - 1).article();
    String headline = memory.headline() == null ? cause.title() : memory.headline();
    AlertStory story =
        new AlertStory(memory.story(), headline, newest.story().size(), newest.story().origins());
    return new Alert(
        AlertId.of(memory.subscription(), memory.story(), kind, cause.versionId()),
        memory.revision() + 1,
        kind,
        cause.versionId(),
        memory.lastAlert(),
        status(items),
        memory.subscription().subscriber(),
        reference(memory.subscription()),
        memory.bookOffset(),
        story,
        articles(items),
        memory.held(),
        some(items, Pending::why),
        some(items, Pending::changes),
        distinct(items, item -> item.article().places(), Place::id),
        distinct(items, item -> item.article().entities(), NamedRef::id),
        some(items, item -> item.article().facts()),
        worst(items),
        memory.subscription().tlp(),
        Mode.LIVE,
        cause.observedAt(),
        now,
        cause.provenance());
  }

  /** The digest of a subscription: what its mute time or its rate limit held back. */
  static Alert ofDigest(
      SubscriptionMemory memory, List<Pending> items, List<HeldArticle> held, Instant now) {
    MatchedArticle cause = items.get(0).article();
    String window = "digest:" + memory.digestDue();
    return new Alert(
        AlertId.of(memory.subscription(), null, AlertKind.DIGEST, window),
        1,
        AlertKind.DIGEST,
        window,
        null,
        status(items),
        memory.subscription().subscriber(),
        reference(memory.subscription()),
        memory.bookOffset(),
        null,
        articles(items),
        held,
        some(items, Pending::why),
        some(items, Pending::changes),
        distinct(items, item -> item.article().places(), Place::id),
        distinct(items, item -> item.article().entities(), NamedRef::id),
        List.of(),
        worst(items),
        memory.subscription().tlp(),
        Mode.LIVE,
        cause.observedAt(),
        now,
        cause.provenance());
  }

  /** Two stories that the subscriber was told of separately turned out to be one. */
  static Alert ofMerge(StoryMemory joined, StoryMemory gone, StoryMerge merge, Instant now) {
    String cause = "merge:" + merge.gone();
    AlertChange change =
        new AlertChange(
            StoryChangeKind.MERGED.wireName(), gone.headline(), joined.headline(), null);
    return new Alert(
        AlertId.of(joined.subscription(), joined.story(), AlertKind.MERGE, cause),
        joined.revision() + 1,
        AlertKind.MERGE,
        cause,
        joined.lastAlert(),
        joined.status(),
        joined.subscription().subscriber(),
        reference(joined.subscription()),
        joined.bookOffset(),
        new AlertStory(
            joined.story(),
            joined.headline(),
            joined.told().articles().size(),
            joined.told().origins()),
        List.of(),
        joined.held(),
        List.of(),
        List.of(change),
        List.of(),
        List.of(),
        List.of(),
        null,
        joined.subscription().tlp(),
        Mode.LIVE,
        merge.observedAt(),
        now,
        null);
  }

  private static SubscriptionRef reference(Subscription subscription) {
    return new SubscriptionRef(
        subscription.id(), subscription.version(), subscription.generation(), subscription.query());
  }

  private static List<AlertArticle> articles(List<Pending> items) {
    return items.stream()
        .map(Pending::article)
        .map(
            article ->
                new AlertArticle(
                    article.id(),
                    article.version(),
                    article.title(),
                    article.url(),
                    article.source(),
                    article.publishedAt()))
        .toList();
  }

  /** One real report among exercises makes the alert real. */
  private static Status status(List<Pending> items) {
    return items.stream()
        .map(item -> item.article().status())
        .min(Comparator.naturalOrder())
        .orElse(Status.ACTUAL);
  }

  private static Severity worst(List<Pending> items) {
    return items.stream()
        .map(item -> item.article().severity())
        .filter(severity -> severity != null)
        .max(Comparator.comparingInt(Severity::score))
        .orElse(null);
  }

  private static <T> List<T> some(List<Pending> items, Function<Pending, List<T>> part) {
    List<T> all = new ArrayList<>();
    items.forEach(item -> all.addAll(part.apply(item)));
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static <T> List<T> distinct(
      List<Pending> items, Function<Pending, Collection<T>> part, Function<T, String> id) {
    Map<String, T> all = new LinkedHashMap<>();
    items.forEach(item -> part.apply(item).forEach(one -> all.putIfAbsent(id.apply(one), one)));
    return all.values().stream().limit(MOST).toList();
  }
}
