package io.wirewatch.contracts.story;

import java.time.Instant;
import java.util.List;

/**
 * The reports of one event, capped to its fifty most central articles.
 *
 * @param id from its first article
 * @param state open, closed or merged
 * @param headline title of the most central article, never generated
 * @param headlineArticleId that article
 * @param firstSeen when it opened
 * @param lastSeen newest article
 * @param size all articles ever
 * @param origins independent origins
 * @param articles at most fifty
 * @param truncated true where articles were left out
 * @param entities who, most named first
 * @param places where
 * @param countries ISO alpha-2
 * @param sides who says what
 * @param coverage which sides' sources report it and which do not
 * @param severity its course
 * @param mergedInto where its articles went
 * @param mergedFrom stories that came into it
 * @param seq number of its newest change
 */
public record Story(
    String id,
    StoryState state,
    String headline,
    String headlineArticleId,
    Instant firstSeen,
    Instant lastSeen,
    int size,
    int origins,
    List<StoryArticle> articles,
    boolean truncated,
    List<NamedRef> entities,
    List<NamedRef> places,
    List<String> countries,
    List<Side> sides,
    List<Coverage> coverage,
    List<SeverityPoint> severity,
    String mergedInto,
    List<String> mergedFrom,
    long seq) {

  public Story {
    articles = articles == null ? List.of() : List.copyOf(articles);
    entities = entities == null ? List.of() : List.copyOf(entities);
    places = places == null ? List.of() : List.copyOf(places);
    countries = countries == null ? List.of() : List.copyOf(countries);
    sides = sides == null ? List.of() : List.copyOf(sides);
    coverage = coverage == null ? List.of() : List.copyOf(coverage);
    severity = severity == null ? List.of() : List.copyOf(severity);
    mergedFrom = mergedFrom == null ? List.of() : List.copyOf(mergedFrom);
  }
}
