package io.wirewatch.contracts.article;

import java.util.List;

/**
 * An article with everything that enrichment found in it, as published to {@code
 * articles.enriched}.
 *
 * @param article the article, unchanged
 * @param source its source
 * @param language BCP 47, detected
 * @param entities every name, also locations
 * @param places resolved places
 * @param countries ISO alpha-2 countries that the article is about, most first
 * @param topics topics above their thresholds, highest score first
 * @param severity how bad
 * @param facts figures
 * @param claims who says what
 * @param aliasAssertions aliases stated here
 * @param story its story; absent until it was assigned
 * @param provenance what made this record
 */
public record EnrichedArticle(
    Article article,
    SourceRef source,
    String language,
    List<Entity> entities,
    List<Place> places,
    List<String> countries,
    List<TopicTag> topics,
    Severity severity,
    List<Fact> facts,
    List<Claim> claims,
    List<AliasStatement> aliasAssertions,
    StoryRef story,
    Provenance provenance) {

  public EnrichedArticle {
    entities = entities == null ? List.of() : List.copyOf(entities);
    places = places == null ? List.of() : List.copyOf(places);
    countries = countries == null ? List.of() : List.copyOf(countries);
    topics = topics == null ? List.of() : List.copyOf(topics);
    facts = facts == null ? List.of() : List.copyOf(facts);
    claims = claims == null ? List.of() : List.copyOf(claims);
    aliasAssertions = aliasAssertions == null ? List.of() : List.copyOf(aliasAssertions);
  }

  /** The same record with its story. */
  public EnrichedArticle withStory(StoryRef assigned) {
    return new EnrichedArticle(
        article,
        source,
        language,
        entities,
        places,
        countries,
        topics,
        severity,
        facts,
        claims,
        aliasAssertions,
        assigned,
        provenance);
  }

  /** The same record with another severity. */
  public EnrichedArticle withSeverity(Severity judged) {
    return new EnrichedArticle(
        article,
        source,
        language,
        entities,
        places,
        countries,
        topics,
        judged,
        facts,
        claims,
        aliasAssertions,
        story,
        provenance);
  }

  /** The same record with other names. */
  public EnrichedArticle withEntities(List<Entity> named) {
    return new EnrichedArticle(
        article,
        source,
        language,
        named,
        places,
        countries,
        topics,
        severity,
        facts,
        claims,
        aliasAssertions,
        story,
        provenance);
  }

  /** The same record with other provenance. */
  public EnrichedArticle withProvenance(Provenance made) {
    return new EnrichedArticle(
        article,
        source,
        language,
        entities,
        places,
        countries,
        topics,
        severity,
        facts,
        claims,
        aliasAssertions,
        story,
        made);
  }
}
