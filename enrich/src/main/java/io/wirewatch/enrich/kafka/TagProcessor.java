package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.article.Provenance;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.enrich.step.Enricher;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.metrics.Meters;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Enriches one article by all that it says itself. */
public final class TagProcessor implements Processor<String, Article, String, byte[]> {
  private final Supplier<Enricher> enrichers;
  private final Function<String, SourceRef> sources;
  private final Supplier<AliasBook> aliases;
  private final InstantSource clock;
  private final Meters meters;
  private final FailPoints failPoints;
  private Outlet outlet;
  private Enricher enricher;

  /**
   * @param enrichers makes the one of this task, asked when the task begins: models take seconds
   * @param sources by id; an unknown one gives {@code null}
   * @param aliases what was learnt of aliases so far
   * @param clock for dead letters
   * @param meters metrics
   */
  public TagProcessor(
      Supplier<Enricher> enrichers,
      Function<String, SourceRef> sources,
      Supplier<AliasBook> aliases,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints) {
    this.enrichers = enrichers;
    this.sources = sources;
    this.aliases = aliases;
    this.clock = clock;
    this.meters = meters;
    this.failPoints = failPoints;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    outlet = new Outlet(context, Stage.ENRICH, clock, TaggingTopology.LETTERS);
    enricher = enrichers.get();
  }

  @Override
  public void process(Record<String, Article> raw) {
    Article article = raw.value();
    SourceRef source = article.sourceId() == null ? null : sources.apply(article.sourceId());
    EnrichedArticle tagged = enricher.enrich(article, source, aliases.get());
    StepTimes.record(tagged.provenance().millis(), meters);
    byte[] bytes = Json.bytes(tagged.withProvenance(at(outlet.position(), tagged.provenance())));
    if (!Outlet.fits(bytes)) {
      outlet.tooLarge(raw, bytes.length);
      return;
    }
    outlet.send(
        TaggingTopology.TAGGED,
        Topics.ARTICLES_TAGGED,
        article.id(),
        bytes,
        article.versionId(),
        raw);
    failPoints.reached(FailPoints.ENRICH_BEFORE_COMMIT);
  }

  private static Provenance at(LogPosition origin, Provenance made) {
    return new Provenance(
        made.enricher(),
        made.queryLanguage(),
        made.artefacts(),
        made.aliasOffset(),
        made.bookOffset(),
        origin,
        made.millis());
  }
}
