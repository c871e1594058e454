package io.wirewatch.enrich.step;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Provenance;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.enrich.alias.AliasBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Runs the steps over an article and writes down what made the record. Apart from the measured
 * times the answer depends on the article, its source, the learnt aliases and the artefacts alone.
 *
 * <p>Not thread-safe, because some steps are not: each task owns one.
 */
public final class Enricher {
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<EnrichStep> steps;
  private final String release;
  private final int queryLanguage;
  private final Map<String, String> artefacts;
  private final LongSupplier nanos;

  /**
   * @param steps in their order
   * @param release of the enricher
   * @param queryLanguage version of the language in which topics are written
   * @param nanos a steady clock, for the times of the steps only
   */
  public Enricher(List<EnrichStep> steps, String release, int queryLanguage, LongSupplier nanos) {
    this.steps = List.copyOf(steps);
    this.release = release;
    this.queryLanguage = queryLanguage;
    this.nanos = nanos;
    this.artefacts = new TreeMap<>();
    steps.forEach(step -> artefacts.putAll(step.artefacts()));
  }

  /**
   * The article with everything found in it but its story.
   *
   * @throws StepFailed naming the step that could not do its work
   */
  public EnrichedArticle enrich(Article article, SourceRef source) {
    return enrich(article, source, AliasBook.EMPTY);
  }

  /**
   * The article with everything found in it but its story, by what was learnt of aliases.
   *
   * @throws StepFailed naming the step that could not do its work
   */
  public EnrichedArticle enrich(Article article, SourceRef source, AliasBook aliases) {
    Draft draft = new Draft(article, source, aliases);
    Map<String, Double> millis = new LinkedHashMap<>();
    for (EnrichStep step : steps) {
      long start = nanos.getAsLong();
      try {
        step.work().accept(draft);
      } catch (RuntimeException e) {
        throw new StepFailed(step.name(), article.id(), e);
      }
      millis.put(
          step.name(), Math.round((nanos.getAsLong() - start) / NANOS_PER_MILLI * 100) / 100d);
    }
    Map<String, String> read = new TreeMap<>(artefacts);
    read.putAll(draft.artefacts());
    return draft.finish(
        new Provenance(release, queryLanguage, read, aliases.offset(), 0, null, millis));
  }
}
