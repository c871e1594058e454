package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.contracts.article.Provenance;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What deciding needs to know of an article version; its text stays behind.
 *
 * @param id article
 * @param version its version
 * @param status real, exercise or test
 * @param mode how it came into the stream
 * @param firstPoll shown by the first poll of its source
 * @param dated whether the feed or page itself dates it
 * @param title plain text
 * @param url link
 * @param source name of the source, for people
 * @param publishedAt as claimed
 * @param freshAt from when {@code maxAge} counts
 * @param observedAt when this version was fetched
 * @param edit whether it takes something back
 * @param story its story at that instant
 * @param severity how bad
 * @param facts figures
 * @param places where, without mentions
 * @param entities who
 * @param leadPlaces ids of the places that the title or the first paragraph name
 * @param leadActors ids of the known actors that the title or the first paragraph name
 * @param provenance what made the record
 */
public record MatchedArticle(
    String id,
    int version,
    Status status,
    Mode mode,
    boolean firstPoll,
    boolean dated,
    String title,
    String url,
    String source,
    Instant publishedAt,
    Instant freshAt,
    Instant observedAt,
    Edit edit,
    StoryRef story,
    Severity severity,
    List<Fact> facts,
    List<Place> places,
    List<NamedRef> entities,
    List<String> leadPlaces,
    List<String> leadActors,
    Provenance provenance) {

  private static final int LEAD = 400;
  private static final int MOST = 30;
  private static final double SURE = 0.5;
  private static final Pattern LISTED = Pattern.compile("(?:un|ofac|ucdp|ww):.+");

  public MatchedArticle {
    facts = List.copyOf(facts);
    places = List.copyOf(places);
    entities = List.copyOf(entities);
    leadPlaces = List.copyOf(leadPlaces);
    leadActors = List.copyOf(leadActors);
  }

  /** What deciding needs of an enriched record. */
  public static MatchedArticle of(EnrichedArticle enriched, Mode mode, boolean firstPoll) {
    Article article = enriched.article();
    return new MatchedArticle(
        article.id(),
        article.version(),
        article.status(),
        mode,
        firstPoll,
        article.publishedAtOrigin() != DateOrigin.FETCHED && article.publishedAt() != null,
        article.title(),
        article.url(),
        enriched.source() == null ? article.sourceId() : enriched.source().name(),
        article.publishedAt(),
        article.freshAt(),
        article.fetchedAt(),
        Edit.of(article),
        storyOf(enriched),
        enriched.severity(),
        enriched.facts().stream().limit(MOST).toList(),
        enriched.places().stream().limit(MOST).map(MatchedArticle::bare).toList(),
        enriched.entities().stream()
            .filter(entity -> entity.type() != EntityType.LOCATION)
            .limit(MOST)
            .map(entity -> new NamedRef(entity.id(), entity.name()))
            .toList(),
        enriched.places().stream()
            .filter(place -> precise(place) && inLead(place.mentions(), article))
            .map(Place::id)
            .toList(),
        enriched.entities().stream()
            .filter(entity -> actor(entity) && inLead(entity.mentions(), article))
            .map(Entity::id)
            .toList(),
        enriched.provenance());
  }

  /** The id of this version. */
  public String versionId() {
    return id + ":" + version;
  }

  /** The greatest figure given of each kind. */
  public Map<FactKind, Integer> figures() {
    Map<FactKind, Integer> greatest = new EnumMap<>(FactKind.class);
    for (Fact fact : facts) {
      Integer figure = fact.min() == null ? fact.max() : fact.min();
      if (figure != null) {
        greatest.merge(fact.kind(), figure, Math::max);
      }
    }
    return greatest;
  }

  /** An article that no story took in is a story of its own. */
  private static StoryRef storyOf(EnrichedArticle enriched) {
    return enriched.story() == null
        ? new StoryRef(enriched.article().id(), true, 1, 1, 0, null)
        : enriched.story();
  }

  private static Place bare(Place place) {
    return new Place(
        place.id(),
        place.geonameId(),
        place.name(),
        place.kind(),
        place.countryCode(),
        place.admin1(),
        place.lat(),
        place.lon(),
        place.confidence(),
        null,
        List.of());
  }

  private static boolean precise(Place place) {
    return place.confidence() >= SURE
        && place.kind() != PlaceKind.COUNTRY
        && place.kind() != PlaceKind.ADMIN1;
  }

  private static boolean actor(Entity entity) {
    return entity.type() == EntityType.ARMED_GROUP || LISTED.matcher(entity.id()).matches();
  }

  /** Names further down are background: they make no news. */
  private static boolean inLead(List<Mention> mentions, Article article) {
    int paragraph = article.text("body").indexOf("\n\n");
    int end = paragraph < 0 ? LEAD : Math.min(paragraph, LEAD);
    return mentions.stream()
        .anyMatch(mention -> !"body".equals(mention.field()) || mention.start() < end);
  }
}
