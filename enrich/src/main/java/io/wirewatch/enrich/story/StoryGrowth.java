package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.story.Coverage;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.story.SeverityPoint;
import io.wirewatch.contracts.story.Side;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryArticle;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.story.StoryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One story while it changes: articles come, are edited, other stories are absorbed. */
final class StoryGrowth {
  private static final int MOST_FIGURES = 100;
  private static final int MOST_ORIGINS = 1_000;

  private final String id;
  private final List<StoryChange> changes = new ArrayList<>();
  private final StoryMembers members;
  private final StorySubjects subjects;
  private final Set<String> origins;
  private final Set<String> figures;
  private final List<SeverityPoint> severity;
  private final List<String> mergedFrom;
  private final Tellers tellers;
  private StoryState state;
  private Instant firstSeen;
  private Instant lastSeen;
  private int size;
  private List<Side> sides;
  private String mergedInto;
  private long seq;

  private StoryGrowth(StoryFile file) {
    Story story = file.story();
    id = story.id();
    state = story.state();
    firstSeen = story.firstSeen();
    lastSeen = story.lastSeen();
    size = story.size();
    seq = story.seq();
    sides = story.sides();
    mergedInto = story.mergedInto();
    members = new StoryMembers(story.articles(), file.centrality(), story.truncated());
    subjects = new StorySubjects(file.entities(), file.places(), file.countries());
    severity = new ArrayList<>(story.severity());
    mergedFrom = new ArrayList<>(story.mergedFrom());
    origins = new LinkedHashSet<>(file.origins());
    figures = new LinkedHashSet<>(file.figures());
    tellers = new Tellers(file.tellers(), story.coverage());
  }

  /** Takes up a story where its file left it. */
  static StoryGrowth of(StoryFile file) {
    return new StoryGrowth(file);
  }

  /** Begins a story. */
  static StoryGrowth begin(String id, Instant at) {
    return new StoryGrowth(StoryFile.empty(id, at));
  }

  /** What changed, in order. */
  List<StoryChange> changes() {
    return changes;
  }

  String id() {
    return id;
  }

  int size() {
    return size;
  }

  int origins() {
    return origins.size();
  }

  /** How many origins the story has with this article. */
  int originsWith(StoryCard card) {
    return origins.size() + (origins.contains(card.origin()) ? 0 : 1);
  }

  /**
   * Puts an article into the story.
   *
   * @param near its neighbours that are in this story
   */
  void add(EnrichedArticle enriched, StoryCard card, List<Neighbour> near) {
    Article article = enriched.article();
    Cause cause = new Cause(article.id(), article.version());
    boolean first = size == 0;
    size++;
    state = StoryState.OPEN;
    lastSeen = card.at().isAfter(lastSeen) ? card.at() : lastSeen;
    note(first ? StoryChangeKind.OPENED : StoryChangeKind.ARTICLE, cause, null, article.title());
    addOrigin(card, cause, first);
    members.add(article, card, near);
    hear(enriched.source(), card.at(), cause);
    learn(enriched, cause, first);
  }

  /** Takes a later version of one of its articles. */
  void edit(EnrichedArticle enriched, StoryCard card) {
    Article article = enriched.article();
    Cause cause = new Cause(article.id(), article.version());
    members.edit(article);
    boolean correction = Corrections.declares(article);
    note(
        correction ? StoryChangeKind.CORRECTION : StoryChangeKind.ARTICLE,
        cause,
        "version " + card.version(),
        "version " + article.version());
    learn(enriched, cause, false);
  }

  /** Takes over the articles of another story, which keeps its id and points here. */
  void absorb(StoryFile other, Cause cause) {
    Story gone = other.story();
    size += gone.size();
    firstSeen = gone.firstSeen().isBefore(firstSeen) ? gone.firstSeen() : firstSeen;
    lastSeen = gone.lastSeen().isAfter(lastSeen) ? gone.lastSeen() : lastSeen;
    members.absorb(gone.articles(), other.centrality(), gone.truncated());
    addAll(origins, other.origins(), MOST_ORIGINS);
    addAll(figures, other.figures(), MOST_FIGURES);
    subjects.absorb(new StorySubjects(other.entities(), other.places(), other.countries()));
    sides = Sides.join(sides, gone.sides());
    tellers.absorb(new Tellers(other.tellers(), gone.coverage()));
    severity.addAll(gone.severity());
    severity.sort(Comparator.comparing(SeverityPoint::at));
    mergedFrom.add(gone.id());
    mergedFrom.addAll(gone.mergedFrom());
    note(StoryChangeKind.MERGED, cause, gone.id(), id);
  }

  /** Ends the story because its articles went to another. */
  void mergeInto(String other, Cause cause) {
    state = StoryState.MERGED;
    mergedInto = other;
    note(StoryChangeKind.MERGED, cause, id, other);
  }

  /** Ends the story because nothing came for a whole window. */
  void close(Cause lastArticle, Instant now) {
    state = StoryState.CLOSED;
    changes.add(
        new StoryChange(id, ++seq, StoryChangeKind.CLOSED, lastArticle, "open", "closed", now));
  }

  /** Says which sides report it and which do not, once it is old enough. */
  void judge(Silence silence, Instant now) {
    List<Coverage> reporting = tellers.coverage().stream().filter(c -> c.articles() > 0).toList();
    tellers.judged(silence.judge(reporting, subjects.countryCodes()));
    String silent =
        tellers.coverage().stream()
            .map(Coverage::side)
            .filter(tellers::isSilent)
            .collect(Collectors.joining(" "));
    if (!silent.isEmpty() && !members.articles().isEmpty()) {
      StoryArticle first = members.articles().get(0);
      Cause cause = new Cause(first.id(), first.version());
      changes.add(
          new StoryChange(
              id, ++seq, StoryChangeKind.COVERAGE, cause, null, "silent: " + silent, now));
    }
  }

  /** The story's file as it stands now. */
  StoryFile file() {
    StoryArticle central = members.central();
    Story story =
        new Story(
            id,
            state,
            central == null ? null : central.title(),
            central == null ? null : central.id(),
            firstSeen,
            lastSeen,
            size,
            origins.size(),
            members.articles(),
            members.truncated(),
            refs(subjects.entities()),
            refs(subjects.places()),
            subjects.countryCodes(),
            sides,
            tellers.coverage(),
            severity,
            mergedInto,
            mergedFrom,
            seq);
    return new StoryFile(
        story,
        members.centrality(),
        List.copyOf(origins),
        subjects.entities(),
        subjects.places(),
        subjects.countries(),
        List.copyOf(figures),
        tellers.sources());
  }

  private void hear(SourceRef source, Instant at, Cause cause) {
    if (source == null || source.country() == null || source.id() == null) {
      return;
    }
    boolean silent = tellers.isSilent(source.country());
    tellers.add(source.country(), source.id(), at);
    if (silent) {
      String side = source.country();
      note(StoryChangeKind.COVERAGE, cause, "silent: " + side, "reports: " + side);
    }
  }

  private void addOrigin(StoryCard card, Cause cause, boolean first) {
    int before = origins.size();
    addAll(origins, List.of(card.origin()), MOST_ORIGINS);
    if (!first && origins.size() > before) {
      note(StoryChangeKind.ORIGIN, cause, Integer.toString(before), Integer.toString(before + 1));
    }
  }

  private void learn(EnrichedArticle enriched, Cause cause, boolean first) {
    learnSubjects(enriched, cause, first);
    learnSeverity(enriched.severity(), cause, first);
    for (Fact fact : enriched.facts()) {
      String figure = Figures.words(fact);
      String before = Figures.latest(figures, fact.kind());
      if (figures.size() < MOST_FIGURES && figures.add(figure) && !first) {
        note(StoryChangeKind.FACT, cause, before, figure);
      }
    }
    sides = Sides.add(sides, enriched);
  }

  /** The first article's names are no news. */
  private void learnSubjects(EnrichedArticle enriched, Cause cause, boolean first) {
    if (!first) {
      for (String group : subjects.newArmedGroups(enriched)) {
        note(StoryChangeKind.ACTOR, cause, null, group);
      }
      for (String place : subjects.newPlaces(enriched)) {
        note(StoryChangeKind.PLACE, cause, null, place);
      }
    }
    subjects.learn(enriched);
  }

  private void learnSeverity(Severity found, Cause cause, boolean first) {
    if (found == null) {
      return;
    }
    SeverityPoint worst =
        severity.stream().max(Comparator.comparingInt(SeverityPoint::score)).orElse(null);
    if (worst == null || found.score() > worst.score()) {
      severity.add(new SeverityPoint(lastSeen, found.score(), found.level()));
      if (!first) {
        note(
            StoryChangeKind.SEVERITY,
            cause,
            words(worst),
            words(severity.get(severity.size() - 1)));
      }
    }
  }

  private static String words(SeverityPoint point) {
    return point == null ? null : point.level().wireName() + " " + point.score();
  }

  private void note(StoryChangeKind kind, Cause cause, String from, String to) {
    changes.add(new StoryChange(id, ++seq, kind, cause, from, to, lastSeen));
  }

  private static void addAll(Set<String> kept, List<String> more, int most) {
    for (String s : more) {
      if (kept.size() < most) {
        kept.add(s);
      }
    }
  }

  private static List<NamedRef> refs(List<Tally> tallies) {
    return tallies.stream().map(t -> new NamedRef(t.id(), t.name())).toList();
  }
}
