package io.wirewatch.query.synthetic;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.article.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Writes enriched articles of about 500 words. */
public final class SyntheticNews {
  private static final int WORDS = 500;
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final Lexicon lexicon;
  private final SplittableRandom chance;

  public SyntheticNews(Lexicon lexicon, long seed) {
    this.lexicon = lexicon;
    this.chance = new SplittableRandom(seed);
  }

  /** So many articles. */
  public List<EnrichedArticle> articles(int count) {
    List<EnrichedArticle> articles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      articles.add(article(i));
    }
    return articles;
  }

  private EnrichedArticle article(int number) {
    List<String> names = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    List<Lexicon.Spot> spots = new ArrayList<>();
    for (int i = 2 + chance.nextInt(5); i > 0; i--) {
      names.add(lexicon.people.get(Lexicon.skewed(chance, lexicon.people.size())));
    }
    int people = names.size();
    for (int i = 1 + chance.nextInt(3); i > 0; i--) {
      names.add(lexicon.groups.get(Lexicon.skewed(chance, lexicon.groups.size())));
    }
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      spots.add(lexicon.places.get(Lexicon.skewed(chance, lexicon.places.size())));
      names.add(spots.get(spots.size() - 1).name());
    }
    String body = body(names);
    for (int i = 0; i < names.size(); i++) {
      EntityType type = EntityType.LOCATION;
      if (i < names.size() - spots.size()) {
        type = i < people ? EntityType.PERSON : EntityType.ARMED_GROUP;
      }
      entities.add(entity(names.get(i), type, body));
    }
    Article article =
        Article.builder()
            .id("n" + number)
            .sourceId("source-" + chance.nextInt(200))
            .title(sentence(8, List.of(names.get(0))))
            .summary(sentence(24, List.of(names.get(names.size() - 1))))
            .body(body)
            .publishedAt(START.plusSeconds(chance.nextInt(300 * 86_400)))
            .fetchedAt(START.plusSeconds(300 * 86_400))
            .build();
    return enriched(article, entities, spots);
  }

  private EnrichedArticle enriched(
      Article article, List<Entity> entities, List<Lexicon.Spot> spots) {
    Set<String> countries = new LinkedHashSet<>();
    spots.forEach(spot -> countries.add(spot.country()));
    List<TopicTag> topics = new ArrayList<>();
    for (int i = 1 + chance.nextInt(2); i > 0; i--) {
      String topic = Lexicon.TOPICS.get(Lexicon.skewed(chance, Lexicon.TOPICS.size()));
      topics.add(new TopicTag(topic, List.of(), 0.8, List.of(new Evidence("body", 0, 1, "x"))));
    }
    int score = Math.min(100, (int) (100 * Math.pow(chance.nextDouble(), 2)));
    List<Fact> facts = new ArrayList<>();
    if (chance.nextInt(3) == 0) {
      int killed = 1 + Lexicon.skewed(chance, 60);
      facts.add(new Fact(FactKind.KILLED, killed, null, null, null, null, null));
    }
    int size = 1 + Lexicon.skewed(chance, 40);
    return new EnrichedArticle(
        article,
        new SourceRef(
            article.sourceId(),
            null,
            lexicon.countries.get(chance.nextInt(40)),
            "en",
            String.valueOf((char) ('A' + chance.nextInt(6))),
            null),
        "en",
        entities,
        spots.stream().map(SyntheticNews::place).toList(),
        List.copyOf(countries),
        topics,
        new Severity(score, Severity.levelOf(score), Urgency.PAST, null, List.of()),
        facts,
        List.of(),
        List.of(),
        new StoryRef("s", size == 1, size, Math.max(1, size / 3), 0, null),
        null);
  }

  private static Place place(Lexicon.Spot spot) {
    return new Place(
        spot.id(),
        null,
        spot.name(),
        PlaceKind.CITY,
        spot.country(),
        null,
        spot.lat(),
        spot.lon(),
        0.9,
        null,
        List.of());
  }

  private static Entity entity(String name, EntityType type, String body) {
    int at = body.indexOf(name);
    List<Mention> mentions =
        at < 0
            ? List.of()
            : List.of(new Mention("body", at, at + name.length(), name, FoundBy.MODEL, null, 0.9));
    List<String> aliases =
        type == EntityType.ARMED_GROUP
            ? List.of(name.replace('-', ' '), name + " Front")
            : List.of();
    return new Entity("h:" + name, type, name, aliases, mentions);
  }

  private String body(List<String> names) {
    StringBuilder body = new StringBuilder(WORDS * 7);
    int written = 0;
    while (written < WORDS) {
      int length = Math.min(WORDS - written, 8 + chance.nextInt(20));
      List<String> named =
          chance.nextInt(2) == 0 ? List.of(names.get(chance.nextInt(names.size()))) : List.of();
      body.append(sentence(length, named));
      body.append(chance.nextInt(5) == 0 ? ".\n\n" : ". ");
      written += length;
    }
    return body.toString().strip();
  }

  private String sentence(int length, List<String> names) {
    StringBuilder sentence = new StringBuilder(length * 7);
    int named = names.isEmpty() ? -1 : chance.nextInt(length);
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        sentence.append(chance.nextInt(15) == 0 ? ", " : " ");
      }
      String word = i == named ? names.get(0) : lexicon.word(chance);
      sentence.append(i == 0 ? Lexicon.capital(word) : word);
    }
    return sentence.toString();
  }
}
