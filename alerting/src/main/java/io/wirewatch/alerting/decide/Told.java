package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.story.StoryChangeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a subscriber knows of a story, and so what would be news.
 *
 * @param level worst severity told
 * @param origins independent origins told
 * @param figures greatest figure told of each kind
 * @param actors entities told
 * @param places places told
 * @param articles articles told, oldest first
 */
public record Told(
    SeverityLevel level,
    int origins,
    Map<FactKind, Integer> figures,
    Set<String> actors,
    Set<String> places,
    Map<String, ToldArticle> articles) {

  /** Somebody who was told nothing. */
  public static final Told NOTHING =
      new Told(SeverityLevel.MINOR, 0, Map.of(), Set.of(), Set.of(), Map.of());

  private static final int MOST_ARTICLES = 100;
  private static final int MOST_NAMES = 200;

  /** The material changes that telling this article would bring, gravest first. */
  public List<AlertChange> newsIn(MatchedArticle article) {
    List<AlertChange> news = new ArrayList<>();
    if (article.edit() != Edit.NONE && !reprintsNotice(article)) {
      add(news, StoryChangeKind.CORRECTION, null, article.title(), article);
    } else if (article.story().duplicateOf() != null) {
      return List.of(); // A reprint tells what its original told.
    }
    SeverityLevel worse = levelOf(article);
    if (worse.compareTo(level) > 0) {
      add(news, StoryChangeKind.SEVERITY, level.wireName(), worse.wireName(), article);
    }
    if (origins < 2 && article.story().origins() >= 2) {
      add(news, StoryChangeKind.ORIGIN, "" + origins, "" + article.story().origins(), article);
    }
    article.figures().forEach((kind, figure) -> addFigure(news, kind, figure, article));
    addNames(news, StoryChangeKind.PLACE, article.leadPlaces(), places, article);
    addNames(news, StoryChangeKind.ACTOR, article.leadActors(), actors, article);
    return List.copyOf(news);
  }

  /** What is known once the article has been told. */
  public Told plus(MatchedArticle article) {
    Map<FactKind, Integer> greatest = new EnumMap<>(FactKind.class);
    greatest.putAll(figures);
    article.figures().forEach((kind, figure) -> greatest.merge(kind, figure, Math::max));
    Map<String, ToldArticle> listed = new LinkedHashMap<>(articles);
    listed.put(article.id(), new ToldArticle(article.version(), article.figures(), article.edit()));
    if (listed.size() > MOST_ARTICLES) {
      listed.remove(listed.keySet().iterator().next());
    }
    SeverityLevel its = levelOf(article);
    return new Told(
        its.compareTo(level) > 0 ? its : level,
        Math.max(origins, article.story().origins()),
        Map.copyOf(greatest),
        union(actors, article.entities().stream().map(NamedRef::id)),
        union(places, article.places().stream().map(Place::id)),
        listed);
  }

  /** What is known of two stories that are one. */
  Told plus(Told other) {
    Map<FactKind, Integer> greatest = new EnumMap<>(FactKind.class);
    greatest.putAll(figures);
    other.figures.forEach((kind, figure) -> greatest.merge(kind, figure, Math::max));
    Map<String, ToldArticle> listed = new LinkedHashMap<>(other.articles);
    listed.putAll(articles);
    return new Told(
        level.compareTo(other.level) > 0 ? level : other.level,
        Math.max(origins, other.origins),
        Map.copyOf(greatest),
        union(actors, other.actors.stream()),
        union(places, other.places.stream()),
        listed);
  }

  /** Whether what it takes back was told to be taken back in the same words. */
  boolean reprintsNotice(MatchedArticle article) {
    String original = article.story().duplicateOf();
    ToldArticle known = original == null ? null : articles.get(original);
    return known != null && known.edit() == article.edit();
  }

  /** Whether this version, or a newer one, was told. */
  public boolean has(MatchedArticle article) {
    ToldArticle known = articles.get(article.id());
    return known != null && known.version() >= article.version();
  }

  static SeverityLevel levelOf(MatchedArticle article) {
    SeverityLevel level = article.severity() == null ? null : article.severity().level();
    return level == null || level == SeverityLevel.UNKNOWN ? SeverityLevel.MINOR : level;
  }

  /** More than was told so far, or another figure than the same article gave before. */
  private void addFigure(
      List<AlertChange> news, FactKind kind, int figure, MatchedArticle article) {
    Integer known = figures.get(kind);
    ToldArticle former = articles.get(article.id());
    Integer own = former == null ? null : former.figures().get(kind);
    boolean more = known == null || figure > known;
    boolean revised = own != null && own != figure;
    if (more || revised) {
      Integer from = revised ? own : known;
      String name = kind.wireName() + " ";
      add(news, StoryChangeKind.FACT, from == null ? null : name + from, name + figure, article);
    }
  }

  private static void addNames(
      List<AlertChange> news,
      StoryChangeKind kind,
      Collection<String> named,
      Set<String> known,
      MatchedArticle article) {
    named.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> add(news, kind, null, nameOf(id, article), article));
  }

  private static String nameOf(String id, MatchedArticle article) {
    Stream<NamedRef> places =
        article.places().stream().map(place -> new NamedRef(place.id(), place.name()));
    return Stream.concat(places, article.entities().stream())
        .filter(ref -> ref.id().equals(id))
        .map(NamedRef::name)
        .findFirst()
        .orElse(id);
  }

  private static void add(
      List<AlertChange> news,
      StoryChangeKind kind,
      String from,
      String to,
      MatchedArticle article) {
    news.add(new AlertChange(kind.wireName(), from, to, article.id()));
  }

  private static Set<String> union(Set<String> known, Stream<String> more) {
    Set<String> all = new LinkedHashSet<>(known);
    more.filter(id -> all.size() < MOST_NAMES).forEach(all::add);
    return all;
  }
}
