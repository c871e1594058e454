package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.enrich.facts.FactFinder;
import io.wirewatch.enrich.facts.FactWords;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.Report;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.TopicBook;
import io.wirewatch.enrich.topics.TopicTagger;
import java.time.Instant;
import java.util.List;

/**
 * Judges the event that an article reports: its topics, its figures and how bad it is, from one
 * reading. Comes after names and places. Thread-safe.
 */
public final class EventJudge {
  private final TopicTagger tagger;
  private final FactFinder facts;
  private final SeverityModel severity;
  private final String sha256;

  private EventJudge(TopicTagger tagger, FactFinder facts, SeverityModel severity, String sha256) {
    this.tagger = tagger;
    this.facts = facts;
    this.severity = severity;
    this.sha256 = sha256;
  }

  /**
   * Reads all definitions.
   *
   * @throws io.wirewatch.enrich.topics.DefinitionDefect naming file, line and column of what is
   *     wrong; nothing is half loaded
   */
  public static EventJudge read(SeedFiles files) {
    TopicBook book = TopicBook.read(files);
    FactWords words = FactWords.read(files);
    SeverityModel severity = SeverityModel.read(files, book.cues());
    return new EventJudge(new TopicTagger(book), new FactFinder(words), severity, files.sha256());
  }

  /** Hash of all definitions, for {@code provenance.artefacts.topics}. */
  public String sha256() {
    return sha256;
  }

  /** The tagger alone. */
  public TopicTagger tagger() {
    return tagger;
  }

  /** The severity model alone, for a story whose origins grow. */
  public SeverityModel severity() {
    return severity;
  }

  /** Judges an article by its words and by what was found in them before. */
  public Judgement judge(
      Article article,
      SourceRef source,
      List<Entity> entities,
      List<Place> places,
      List<String> countries) {
    return judge(article, article.language(), source, entities, places, countries);
  }

  /** Judges an article whose language was found to be another than it declares. */
  public Judgement judge(
      Article article,
      String language,
      SourceRef source,
      List<Entity> entities,
      List<Place> places,
      List<String> countries) {
    Reading reading = Reading.of(article.title(), article.summary(), article.body(), language);
    Instant published = article.publishedAt() == null ? article.fetchedAt() : article.publishedAt();
    Report report =
        Report.of(
            tagger.book().cues(),
            reading,
            entities,
            places,
            countries,
            published,
            source == null ? null : source.reliability());
    List<TopicTag> topics = tagger.tag(report);
    if (tagger.tellsOfNoEvent(report)) {
      return new Judgement(topics, List.of(), SeverityModel.NONE);
    }
    List<Fact> figures = facts.find(reading, entities, places, published);
    return new Judgement(topics, figures, severity.assess(report, topics, figures));
  }

  /**
   * What an article is about and how bad it is.
   *
   * @param topics above their thresholds, highest score first
   * @param facts figures
   * @param severity how bad
   */
  public record Judgement(List<TopicTag> topics, List<Fact> facts, Severity severity) {}
}
