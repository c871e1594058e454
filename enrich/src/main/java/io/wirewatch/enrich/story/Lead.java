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

/** Reads from the front of an article which occurrence it leads with, and on which days. */
final class Lead {
  private static final int FRONT = 900;

  /** News tells of what happened within so many days; older days say that it is no news. */
  private static final int NEWS_DAYS = 7;

  /** Sentences whose days count. */
  private static final int SENTENCES = 6;

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

  private static int mainPlace(EnrichedArticle enriched) {
    return enriched.places().stream()
        .filter(Lead::isPoint)
        .min(Comparator.comparingInt(Lead::firstMention))
        .map(p -> Hashes.id(p.id()))
        .orElse(Incident.UNKNOWN);
  }

  private static boolean isPoint(Place place) {
    return switch (place.kind()) {
      case CITY, FEATURE, ADMIN2 -> true;
      default -> false;
    };
  }

  private static int firstMention(Place place) {
    return place.mentions().stream().mapToInt(Lead::position).min().orElse(Integer.MAX_VALUE);
  }

  private static int position(Mention mention) {
    return mention.field().equals("title") ? mention.start() : FRONT + mention.start();
  }

  private static int killed(EnrichedArticle enriched) {
    return enriched.facts().stream()
        .filter(f -> f.kind() == FactKind.KILLED && f.min() != null)
        .findFirst()
        .map(Fact::min)
        .orElse(Incident.UNKNOWN);
  }
}
