package io.wirewatch.enrich.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.enrich.step.EnrichPipeline;
import io.wirewatch.enrich.step.Enricher;
import io.wirewatch.enrich.story.Confirmation;
import io.wirewatch.enrich.topics.SeedFiles;

/**
 * The verb {@code enrich}: an article in, the enriched article out, by the very steps of the
 * service. One instance serves a whole batch, on one thread.
 */
public final class EnrichVerb {
  private static final String NAME = "name";
  private static final String SOURCE = "source";

  private final LiveJudge judge = new LiveJudge(SeedFiles::shipped);
  private final Enricher enricher = new EnrichPipeline(System::nanoTime, judge).enricher();

  /** The enriched article, with the input's {@code name}. */
  public ObjectNode answer(JsonNode input) {
    ObjectNode answer = Json.mapper().createObjectNode();
    if (input.hasNonNull(NAME)) {
      answer.set(NAME, input.get(NAME));
    }
    answer.setAll((ObjectNode) Json.mapper().valueToTree(enrich(input)));
    return answer;
  }

  /**
   * Enriches an article of the command line; {@code source} may describe its source.
   *
   * @throws IllegalArgumentException where the input is no article, in words for people
   */
  EnrichedArticle enrich(JsonNode input) {
    if (!input.isObject()) {
      throw new IllegalArgumentException("expected an article as a JSON object");
    }
    SourceRef source =
        input.path(SOURCE).isObject()
            ? Json.read(input.get(SOURCE).toString(), SourceRef.class)
            : null;
    return enricher.enrich(article(input, source), source);
  }

  /**
   * A stored record made again from its article and source, by the aliases that it shows and in the
   * story that it names, and in the form that it would be stored in.
   */
  public EnrichedArticle again(EnrichedArticle record) {
    long known = record.provenance() == null ? 0 : record.provenance().aliasOffset();
    AliasBook aliases = AliasBook.shownBy(record.entities(), known);
    EnrichedArticle made = enricher.enrich(record.article(), record.source(), aliases);
    int origins = record.story() == null ? 1 : record.story().origins();
    Confirmation confirmation = judge::confirmed;
    return Json.read(Json.bytes(confirmation.of(made, origins)), EnrichedArticle.class);
  }

  private static Article article(JsonNode input, SourceRef source) {
    Article read = Json.read(input.toString(), Article.class);
    String id = read.id() != null ? read.id() : input.path(NAME).asText(null);
    if (id == null) {
      throw new IllegalArgumentException("the article has neither an id nor a name");
    }
    String sourceId = read.sourceId() == null && source != null ? source.id() : read.sourceId();
    return read.toBuilder().id(id).version(Math.max(1, read.version())).sourceId(sourceId).build();
  }
}
