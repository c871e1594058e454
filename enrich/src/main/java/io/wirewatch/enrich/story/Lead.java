package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.enrich.facts.EventDates;
import io.wirewatch.enrich.facts.EventDates.Days;
import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the front of an article which occurrence it leads with, and on which days. */
final class Lead {
  private static final int FRONT = 900;

  /** News tells of what happened within so many days; older days say that it is no news. */
  private static final int NEWS_DAYS = 7;

  /** Sentences whose days count. */
  private static final int SENTENCES = 6;

  /**
   * A lead that names no place of its own happened where it was filed; later places are context.
   */
  private static final int LEAD = 300;

  /** {@code QUETTA, Pakistan (Agency) -}. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*\\p{Lu}{3}[^\\n\u2014\u2013]{0,70}?\\s*(?:[\u2014\u2013]|(?:--?|:)(?=\\s))");

  private Lead() {}

  static Incident incident(EnrichedArticle enriched, Instant at) {
    LocalDate told = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Telling telling = Telling.of(enriched.article(), enriched.language(), told);
    int published = (int) told.toEpochDay();
    int day = telling.day();
    boolean stale = day != Incident.UNKNOWN && published - day > NEWS_DAYS;
    return new Incident(
        stale ? Incident.UNKNOWN : published,
        stale ? Incident.UNKNOWN : day,
        mainPlace(enriched),
        person(enriched),
        killed(enriched),
        telling.fresh(),
        telling.another(),
        telling.aftermath() || Corrections.givesNotice(enriched.article()),
        telling.deed());
  }

  /** Days that title and first sentences name. */
  static int[] days(Article article, Instant published) {
    LocalDate day = LocalDate.ofInstant(published, ZoneOffset.UTC);
    Set<Integer> days = new TreeSet<>();
    String body = article.text("body");
    String front = body.substring(0, Math.min(2 * FRONT, body.length()));
    int sentences = 0;
    for (Passage passage : Reading.of(article.title(), null, front).passages()) {
      Days named = sentences++ < SENTENCES ? EventDates.find(passage, day) : null;
      if (named != null && named.single()) {
        days.add((int) named.from().toEpochDay());
      }
    }
    return days.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int person(EnrichedArticle enriched) {
    return enriched.entities().stream()
        .filter(e -> e.type() == EntityType.PERSON)
        .filter(e -> e.mentions().stream().anyMatch(m -> m.field().equals("title")))
        .findFirst()
        .map(e -> Hashes.id(e.id()))
        .orElse(Incident.UNKNOWN);
  }

  /** The first of the title or the lead, else that of the dateline, else the first at all. */
  private static int mainPlace(EnrichedArticle enriched) {
    Matcher dateline = DATELINE.matcher(enriched.article().text("body"));
    int filed = dateline.lookingAt() ? dateline.end() : 0;
    return enriched.places().stream()
        .filter(Lead::isPoint)
        .min(Comparator.comparingInt(place -> firstMention(place, filed)))
        .map(p -> Hashes.id(p.id()))
        .orElse(Incident.UNKNOWN);
  }

  private static boolean isPoint(Place place) {
    return switch (place.kind()) {
      case CITY, FEATURE, ADMIN2 -> true;
      default -> false;
    };
  }

  private static int firstMention(Place place, int filed) {
    return place.mentions().stream()
        .mapToInt(mention -> position(mention, filed))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static int position(Mention mention, int filed) {
    if (mention.field().equals("title")) {
      return mention.start();
    }
    boolean inDateline = mention.start() < filed;
    return FRONT + mention.start() + (inDateline ? filed + LEAD : 0);
  }

  private static int killed(EnrichedArticle enriched) {
    return enriched.facts().stream()
        .filter(f -> f.kind() == FactKind.KILLED && f.min() != null)
        .findFirst()
        .map(Fact::min)
        .orElse(Incident.UNKNOWN);
  }
}
