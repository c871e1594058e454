package io.wirewatch.contracts.alert;

import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Provenance;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.List;

/**
 * What a subscriber is told.
 *
 * @param id hash(subscription id, generation, story id, kind, cause id): the webhook-id
 * @param revision 1 for the first of a story; for people
 * @param kind why it was raised
 * @param cause the article version (id, colon, version), merge or digest window that made it
 * @param supersedes the alert that this one revises
 * @param status real, exercise or test
 * @param subscriber who
 * @param subscription which standing query
 * @param bookOffset version of the whole book
 * @param story the story
 * @param articles what it tells
 * @param held what it held back
 * @param why what made it match
 * @param changes what is new
 * @param places where
 * @param entities who
 * @param facts figures
 * @param severity how bad
 * @param tlp marking
 * @param mode live, backfill or replay
 * @param observedAt of the cause
 * @param decidedAt wall clock of the decision
 * @param provenance what made the enriched record
 */
public record Alert(
    String id,
    int revision,
    AlertKind kind,
    String cause,
    String supersedes,
    Status status,
    String subscriber,
    SubscriptionRef subscription,
    long bookOffset,
    AlertStory story,
    List<AlertArticle> articles,
    List<HeldArticle> held,
    List<Why> why,
    List<AlertChange> changes,
    List<Place> places,
    List<NamedRef> entities,
    List<Fact> facts,
    Severity severity,
    Tlp tlp,
    Mode mode,
    Instant observedAt,
    Instant decidedAt,
    Provenance provenance) {

  public Alert {
    articles = articles == null ? List.of() : List.copyOf(articles);
    held = held == null ? List.of() : List.copyOf(held);
    why = why == null ? List.of() : List.copyOf(why);
    changes = changes == null ? List.of() : List.copyOf(changes);
    places = places == null ? List.of() : List.copyOf(places);
    entities = entities == null ? List.of() : List.copyOf(entities);
    facts = facts == null ? List.of() : List.copyOf(facts);
  }
}
