package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.Scene;
import io.wirewatch.enrich.topics.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds how many were killed, injured, captured, are missing or were displaced, who says so, when
 * and where.
 *
 * <p>Figures that are denied, supposed, of an earlier year or of a work of fiction are left.
 * Thread-safe.
 */
public final class FactFinder {
  private static final int MOST_FACTS = 20;
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:(years?|decades?|months) (ago|earlier|on|later)\\b|last (year|decade|century)\\b"
              + "|anniversary\\b|(since|between) (19|20)\\d\\d\\b|over the (past|last)"
              + " (\\w+ )?(years|decades|months)\\b"
              + "|(hace|il y a|há|faz) ([\\p{L}\\d]+ ){1,3}(años|ans|anos|mois|meses|décadas|décennies)\\b"
              + "|(años|anos|ans|décadas) (atrás|antes|después|depois|plus tard|auparavant)\\b"
              + "|(aniversario|anniversaire|aniversário)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final int NEAR = 60;

  /** A figure is followed by what was done to others, and only then by when. */
  private static final int AFTER = 90;

  private static final Pattern DAY_BEFORE = Pattern.compile("\\d{1,2}(st|nd|rd|th)?,?\\s+$");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(19|20)\\d\\d(?![\\d,])");

  private final FactWords words;

  /** A finder that reads with these words. */
  public FactFinder(FactWords words) {
    this.words = words;
  }

  /** The figures of an article, in the order of the text, each once. */
  public List<Fact> find(
      Reading reading, List<Entity> entities, List<Place> places, Instant publishedAt) {
    LocalDate published =
        publishedAt == null ? null : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
    Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    LocalDate lead = null;
    for (Scene scene : words.cues().scenes(reading)) {
      Passage passage = scene.passage();
      boolean harm = scene.hits().stream().anyMatch(hit -> words.role(hit.cue()) != null);
      if (!harm && lead != null) {
        continue;
      }
      EventDates.Days days = EventDates.find(passage, published);
      LocalDate day = days != null && days.single() ? days.from() : null;
      lead = lead == null ? day : lead;
      if (!harm || holds(scene, FactWords.Other.FICTION)) {
        continue;
      }
      for (Fact fact : facts(scene, published, day == null ? lead : day, entities, places)) {
        if (facts.size() < MOST_FACTS) {
          facts.merge(key(fact.kind(), fact.min(), fact.max()), fact, FactFinder::together);
        }
      }
    }
    return List.copyOf(facts.values());
  }

  /** The figures of one sentence that are news of that day. */
  private List<Fact> facts(
      Scene scene, LocalDate published, LocalDate day, List<Entity> entities, List<Place> places) {
    Passage passage = scene.passage();
    Marks marks = new Marks(words, scene);
    boolean sport = holds(scene, FactWords.Other.SPORT);
    List<Fact> facts = new ArrayList<>();
    for (Figure figure : FigureReader.read(marks, persons(passage, entities))) {
      Evidence evidence = passage.evidence(figure.from(), figure.to());
      boolean game = sport && figure.kind() != FactKind.KILLED;
      if (game || past(passage, evidence, published)) {
        continue;
      }
      facts.add(
          new Fact(
              figure.kind(),
              figure.min(),
              figure.max(),
              Attribution.find(passage),
              day,
              place(passage, evidence, places),
              evidence));
    }
    return facts;
  }

  /** A headline's figure told again: the text below it may say by whom, when and where. */
  private static Fact together(Fact first, Fact again) {
    if (first.evidence().field().equals("body")) {
      return first;
    }
    return new Fact(
        first.kind(),
        first.min(),
        first.max(),
        first.by() == null ? again.by() : first.by(),
        first.date() == null ? again.date() : first.date(),
        first.place() == null ? again.place() : first.place(),
        first.evidence());
  }

  private static List<Object> key(FactKind kind, Integer min, Integer max) {
    return List.of(kind, min == null ? -1 : min, max == null ? -1 : max);
  }

  private boolean holds(Scene scene, FactWords.Other sort) {
    for (Scene.Hit hit : scene.hits()) {
      if (words.is(sort, hit.cue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether words near the figure put it into an earlier year. */
  private static boolean past(Passage passage, Evidence figure, LocalDate published) {
    int from = Math.max(passage.start(), figure.start() - NEAR);
    int to = Math.min(passage.end(), figure.end() + AFTER);
    String text = passage.source().substring(from, to);
    if (PAST.matcher(text).find()) {
      return true;
    }
    Matcher years = YEAR.matcher(text);
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      boolean dated = DAY_BEFORE.matcher(text.substring(0, years.start())).find();
      if (published == null ? !dated : year < published.getYear() - 1) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> persons(Passage passage, List<Entity> entities) {
    Set<Integer> found = new HashSet<>();
    for (Entity entity : entities) {
      if (entity.type() != EntityType.PERSON) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        if (!mention.field().equals(passage.field())) {
          continue;
        }
        for (int i = 0; i < passage.words().size(); i++) {
          Word word = passage.words().get(i);
          if (word.start() >= mention.start() && word.end() <= mention.end()) {
            found.add(i);
          }
        }
      }
    }
    return found;
  }

  /** The most exact place that the sentence names, the nearest of equals. */
  private static String place(Passage passage, Evidence evidence, List<Place> places) {
    String best = null;
    int rank = Integer.MAX_VALUE;
    for (Place place : places) {
      for (Mention mention : place.mentions()) {
        boolean here =
            mention.field().equals(passage.field())
                && mention.start() >= passage.start()
                && mention.start() < passage.end();
        int distance = here ? Math.abs(mention.start() - evidence.start()) : 0;
        int order = coarseness(place.kind()) * 10_000 + Math.min(distance, 9_999);
        if (here && order < rank) {
          rank = order;
          best = place.id();
        }
      }
    }
    return best;
  }

  private static int coarseness(PlaceKind kind) {
    return switch (kind) {
      case CITY -> 0;
      case FEATURE -> 1;
      case ADMIN2 -> 2;
      case ADMIN1 -> 3;
      case LINE -> 4;
      default -> 5;
    };
  }
}
