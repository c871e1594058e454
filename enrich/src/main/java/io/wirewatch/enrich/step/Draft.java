package io.wirewatch.enrich.step;

import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Provenance;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.enrich.alias.AliasBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of one article so far: each step reads what it needs and sets its own finding.
 *
 * <p>The article and its texts never change. Used by one thread.
 */
public final class Draft {
  private final Article article;
  private final SourceRef source;
  private final AliasBook aliasBook;
  private String language;
  private List<Entity> entities = List.of();
  private List<Place> places = List.of();
  private List<String> countries = List.of();
  private List<TopicTag> topics = List.of();
  private Severity severity;
  private List<Fact> facts = List.of();
  private List<Claim> claims = List.of();
  private List<AliasStatement> aliasAssertions = List.of();
  private final Map<String, String> artefacts = new TreeMap<>();

  /** A draft in which nothing is found yet. */
  public Draft(Article article, SourceRef source) {
    this(article, source, AliasBook.EMPTY);
  }

  /** A draft in which nothing is found yet, with what was learnt of aliases. */
  public Draft(Article article, SourceRef source, AliasBook aliasBook) {
    this.article = article;
    this.source = source;
    this.aliasBook = aliasBook;
  }

  /** The article, as it came. */
  public Article article() {
    return article;
  }

  /** Its source; absent where the source is unknown. */
  public SourceRef source() {
    return source;
  }

  /** What was learnt of aliases before this article. */
  public AliasBook aliasBook() {
    return aliasBook;
  }

  /** SHA-256 of what was read anew while the service runs, by name. */
  public Map<String, String> artefacts() {
    return artefacts;
  }

  /** Notes by which state of a changing artefact this article was judged. */
  public void readWith(String artefact, String sha256) {
    artefacts.put(artefact, sha256);
  }

  /** BCP 47, as detected. */
  public String language() {
    return language;
  }

  /** Sets {@link #language()}. */
  public void language(String found) {
    language = found;
  }

  /** Every name, also locations. */
  public List<Entity> entities() {
    return entities;
  }

  /** Sets {@link #entities()}. */
  public void entities(List<Entity> found) {
    entities = found;
  }

  /** Resolved places. */
  public List<Place> places() {
    return places;
  }

  /** Sets {@link #places()}. */
  public void places(List<Place> found) {
    places = found;
  }

  /** Countries that the article is about, most first. */
  public List<String> countries() {
    return countries;
  }

  /** Sets {@link #countries()}. */
  public void countries(List<String> found) {
    countries = found;
  }

  /** Topics above their thresholds, highest score first. */
  public List<TopicTag> topics() {
    return topics;
  }

  /** Sets {@link #topics()}. */
  public void topics(List<TopicTag> found) {
    topics = found;
  }

  /** How bad. */
  public Severity severity() {
    return severity;
  }

  /** Sets {@link #severity()}. */
  public void severity(Severity found) {
    severity = found;
  }

  /** Figures. */
  public List<Fact> facts() {
    return facts;
  }

  /** Sets {@link #facts()}. */
  public void facts(List<Fact> found) {
    facts = found;
  }

  /** Who says what. */
  public List<Claim> claims() {
    return claims;
  }

  /** Sets {@link #claims()}. */
  public void claims(List<Claim> found) {
    claims = found;
  }

  /** Aliases stated here. */
  public List<AliasStatement> aliasAssertions() {
    return aliasAssertions;
  }

  /** Sets {@link #aliasAssertions()}. */
  public void aliasAssertions(List<AliasStatement> found) {
    aliasAssertions = found;
  }

  /** The record without a story; a step may call it to judge what was found so far. */
  public EnrichedArticle finish(Provenance provenance) {
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
        null,
        provenance);
  }
}
