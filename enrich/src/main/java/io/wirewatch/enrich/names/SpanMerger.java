package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among overlapping names: a listed name beats what the model says of the same words, a
 * longer name beats a shorter one, the model beats the gazetteer of places.
 */
final class SpanMerger {
  private SpanMerger() {}

  /** The names that stand, in text order. */
  static List<NameSpan> merge(List<NameSpan> listed, List<NameSpan> model, List<NameSpan> places) {
    List<NameSpan> all = new ArrayList<>(listed);
    all.addAll(model);
    all.addAll(places);
    all.sort(
        Comparator.comparingInt((NameSpan s) -> -s.length())
            .thenComparingInt(SpanMerger::rank)
            .thenComparingInt(NameSpan::from));
    List<NameSpan> kept = new ArrayList<>();
    for (NameSpan span : all) {
      if (kept.stream().noneMatch(span::overlaps)) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(NameSpan::from));
    return kept;
  }

  private static int rank(NameSpan span) {
    if (span.entry() != null) {
      return 0;
    }
    if (span.type() == EntityType.NATIONALITY) {
      return 1;
    }
    boolean sure = span.by() == FoundBy.GAZETTEER && span.confidence() > 0.9;
    return sure ? 2 : span.by() == FoundBy.MODEL ? 3 : 4;
  }
}
