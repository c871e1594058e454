package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
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
import java.util.regex.Pattern;

/** Reads from the front of an article which occurrence it leads with, and on which days. */
final class Lead {
  private static final int FRONT = 900;

  /** Sentences whose days count. */
  private static final int SENTENCES = 6;

  private static final Pattern VIOLENT =
      words(
          "blasts?|bomb(?:s|ed|ing|ings)?|explo(?:sion|sions|ded|des)|attack(?:s|ed)?|raid(?:s|ed)?"
              + "|strikes?|struck|shell(?:ed|ing)|ambush(?:ed)?|shoot(?:ing|ings|out)?|shot|gunm[ae]n"
              + "|killed|kills|killing|dead|died|stabb(?:ed|ing)|clash(?:es|ed)?|firing|grenade"
              + "|quake|earthquake|flood(?:s|ed)?|crash(?:ed|es)?|collaps(?:e|ed)|fire|derail(?:ed|ment)");

  private static final Pattern ANOTHER =
      words(
          "(?:another|second|third|fresh|new|latest|separate|twin)\\s+(?:\\w+\\s+){0,2}?(?:attacks?"
              + "|blasts?|bomb(?:ing|s)?|explosions?|raids?|strikes?|shootings?|ambush(?:es)?|assaults?"
              + "|incidents?|quakes?|earthquakes?|crash(?:es)?|fires?|clash(?:es)?)|(?:struck|hit|attacked|targeted|bombed)"
              + " again");

  private static final Pattern AFTERMATH =
      words(
          "toll|succumb(?:s|ed)?|funerals?|buried|burials?|mourn(?:s|ed|ing|ers)?|investigat(?:e|es|ed"
              + "|ors|ion)|probe|inquiry|arrest(?:s|ed)?|suspects?|detained|identified|victims|condemn(?:s|ed)?|compensation|condolences?|responsibility|survivors?|claims"
              + " of|remand(?:ed)?|charged|mastermind|facilitators?|death count|in connection"
              + " with|rescue work|debris|reopen(?:s|ed)?|protest(?:s|ed)?|vigil|blames?|blamed");

  private Lead() {}

  static Incident incident(EnrichedArticle enriched) {
    Article article = enriched.article();
    String front = front(article);
    return new Incident(
        mainDay(enriched),
        mainPlace(enriched),
        killed(enriched),
        VIOLENT.matcher(front).find() || !enriched.facts().isEmpty(),
        ANOTHER.matcher(front).find(),
        AFTERMATH.matcher(front).find());
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

  /** The day of the first casualty figure; a day named otherwise may be that of the report. */
  private static int mainDay(EnrichedArticle enriched) {
    for (Fact fact : enriched.facts()) {
      if (fact.date() != null) {
        return (int) fact.date().toEpochDay();
      }
    }
    return Incident.UNKNOWN;
  }

  private static int mainPlace(EnrichedArticle enriched) {
    return enriched.places().stream()
        .filter(Lead::isPoint)
        .min(Comparator.comparingInt(Lead::firstMention))
        .map(p -> Hashes.id(p.id()))
        .orElse(Incident.UNKNOWN);
  }

  private static boolean isPoint(Place place) {
    return place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.FEATURE;
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

  private static String front(Article article) {
    String body = article.text("body");
    int end = body.indexOf("\n\n");
    int cut = Math.min(FRONT, end > 0 ? end : body.length());
    return article.text("title") + ". " + body.substring(0, Math.min(cut, body.length()));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
