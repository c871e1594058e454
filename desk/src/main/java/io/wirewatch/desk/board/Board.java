package io.wirewatch.desk.board;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryArticle;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What the desk knows: the alerts of the last 24 hours with their deliveries, stories, articles and
 * sources.
 *
 * <p>Bounded: what is oldest leaves first. Everything can be read again from the log. Thread-safe.
 */
public final class Board {
  /** How far back an alert is shown. */
  public static final Duration WINDOW = Duration.ofHours(24);

  private static final int MOST_STORIES = 5_000;
  private static final long MOST_CHARACTERS = 24_000_000;

  private final InstantSource clock;
  private final ShownAlerts alerts = new ShownAlerts();
  private final Recent<Story> stories = new Recent<>(MOST_STORIES, story -> 1);
  private final Recent<EnrichedArticle> articles = new Recent<>(MOST_CHARACTERS, Board::characters);
  private final Set<String> subscriptions = new HashSet<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, SourceState> states = new HashMap<>();
  private final Canaries canaries = new Canaries();
  private final List<Consumer<BoardEvent>> listeners = new CopyOnWriteArrayList<>();
  private long articlesSeen;
  private boolean complete;

  /** An empty board. */
  public Board(InstantSource clock) {
    this.clock = clock;
  }

  /** Tells every change from now on, on the thread that makes it. */
  public void listen(Consumer<BoardEvent> listener) {
    listeners.add(listener);
  }

  /** Takes an alert; one that is older than the window, or a canary's, is passed over. */
  public void take(Alert alert) {
    Optional<AlertCard> card;
    synchronized (this) {
      if (canaries.isOf(alert)) {
        alerts.forgetDeliveries(alert.id());
        return;
      }
      card = alerts.put(alert, since());
    }
    card.ifPresent(shown -> tell(new BoardEvent.Raised(shown)));
  }

  /**
   * Takes an attempt to deliver; a later attempt of the same delivery stands for the earlier. It is
   * told where its alert is shown; else it comes with the alert, or never if that is a canary's.
   */
  public void take(Delivery delivery) {
    synchronized (this) {
      if (canaries.isOf(delivery)) {
        return;
      }
      if (!alerts.put(delivery)) {
        return;
      }
    }
    tell(new BoardEvent.Delivered(delivery));
  }

  /** Takes the newest state of a story; a canary's is passed over. */
  public synchronized void take(Story story) {
    if (canaries.isOf(story)) {
      stories.remove(story.id());
      return;
    }
    stories.put(story.id(), story);
  }

  /** Takes an article version; a lower version than the one at hand is passed over. */
  public synchronized void take(EnrichedArticle enriched) {
    if (canaries.isOf(enriched.article())) {
      stories.removeIf(canaries::isOf);
      return;
    }
    articlesSeen++;
    EnrichedArticle held = articles.get(enriched.article().id());
    if (held == null || held.article().version() <= enriched.article().version()) {
      articles.put(enriched.article().id(), enriched);
    }
  }

  /** Takes a subscription as it is in force; one that only asks for canaries has no feed. */
  public synchronized void take(Subscription subscription) {
    if (Canaries.isOf(subscription)) {
      subscriptions.remove(subscription.id());
      return;
    }
    subscriptions.add(subscription.id());
  }

  /** Takes a subscription away; its alerts stay. */
  public synchronized void forgetSubscription(String id) {
    subscriptions.remove(id);
  }

  /** Takes a source as declared; a canary's is passed over, and what came of it is taken away. */
  public void take(Source source) {
    synchronized (this) {
      if (canaries.isOf(source)) {
        sources.remove(source.id());
        states.remove(source.id());
        stories.removeIf(canaries::isOf);
        return;
      }
      sources.put(source.id(), source);
    }
    tell(new BoardEvent.SourcesChanged());
  }

  /** Takes what was experienced with a source. */
  public void take(SourceState state) {
    synchronized (this) {
      if (canaries.isOf(state)) {
        return;
      }
      states.put(state.sourceId(), state);
    }
    tell(new BoardEvent.SourcesChanged());
  }

  /** Takes a source away. */
  public void forgetSource(String id) {
    synchronized (this) {
      sources.remove(id);
      states.remove(id);
    }
    tell(new BoardEvent.SourcesChanged());
  }

  /** Says that the log was read up to the end seen at start. */
  public synchronized void markComplete() {
    complete = true;
  }

  /** The newest alerts, newest first, none decided before {@code from}. */
  public synchronized List<AlertCard> alerts(Instant from, int most) {
    Instant since = since();
    return alerts.newest(from.isBefore(since) ? since : from, most);
  }

  /** Whether there is a subscription of this id. */
  public synchronized boolean hasSubscription(String id) {
    return subscriptions.contains(id);
  }

  /** The alerts of a subscription, newest first. */
  public synchronized List<Alert> alertsOf(String subscription) {
    return alerts.of(subscription);
  }

  /** When an alert was decided, where it is at hand. */
  public synchronized Optional<Instant> decidedAt(String alertId) {
    return alerts.find(alertId).map(Alert::decidedAt);
  }

  /** A story with its articles, where it is at hand. */
  public synchronized Optional<StoryCard> story(String id) {
    Story story = stories.get(id);
    return story == null ? Optional.empty() : Optional.of(new StoryCard(story, lines(story)));
  }

  /** An article, where it is at hand. */
  public synchronized Optional<EnrichedArticle> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  /** All sources, by name. */
  public synchronized List<SourceLine> sources() {
    return sources.values().stream()
        .map(source -> SourceLine.of(source, states.get(source.id())))
        .sorted(Comparator.comparing(SourceLine::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The board in figures. */
  public synchronized Overview overview() {
    Map<Health, Long> health = new EnumMap<>(Health.class);
    sources().forEach(source -> health.merge(source.health(), 1L, Long::sum));
    return new Overview(
        clock.instant(), since(), complete, alerts.size(), articlesSeen, sources.size(), health);
  }

  private Instant since() {
    return clock.instant().minus(WINDOW);
  }

  private List<StoryCard.Line> lines(Story story) {
    return story.articles().stream().filter(a -> !canaries.isOf(a)).map(this::line).toList();
  }

  private StoryCard.Line line(StoryArticle of) {
    EnrichedArticle held = articles.get(of.id());
    Source source = sources.get(of.sourceId());
    return new StoryCard.Line(
        of.id(),
        of.version(),
        of.title(),
        of.url(),
        of.sourceId(),
        source == null ? of.sourceId() : source.name(),
        source == null ? null : source.reliability(),
        held == null ? null : held.article().publishedAt(),
        of.originOf(),
        of.duplicateOf(),
        held != null);
  }

  private void tell(BoardEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  private static long characters(EnrichedArticle enriched) {
    Article article = enriched.article();
    // What was found in an article takes some three times the room of its text.
    return 2_000L + 4L * (article.text("body").length() + article.text("summary").length());
  }
}
