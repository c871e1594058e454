package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among overlapping names: a listed name beats what the model says of the same words, a
 * longer name beats a shorter one, the model beats the gazetteer of places.
 */
final class SpanMerger {
  private SpanMerger() {}

  /** The names that stand, in text order. */
  static List<NameSpan> merge(
      Words words,
      List<NameSpan> listed,
      List<NameSpan> model,
      List<NameSpan> organizations,
      List<NameSpan> places) {
    List<NameSpan> all = new ArrayList<>(listed);
    Set<Integer> starts = new HashSet<>();
    listed.forEach(s -> starts.add(s.from()));
    for (NameSpan span : model) {
      if (span.type() == null) {
        continue;
      }
      boolean the = words.folded(span.from()).equals("the") && starts.contains(span.from() + 1);
      all.add(the && span.length() > 1 ? span.from(span.from() + 1) : span);
    }
    all.addAll(places);
    organizations.stream().filter(o -> !isContested(words, o, model)).forEach(all::add);
    all.sort(
        Comparator.comparingInt((NameSpan s) -> -s.length())
            .thenComparingInt(SpanMerger::rank)
            .thenComparingInt(NameSpan::from));
    BitSet taken = new BitSet();
    List<NameSpan> kept = new ArrayList<>();
    for (NameSpan span : all) {
      int next = taken.nextSetBit(span.from());
      if (next < 0 || next >= span.to()) {
        taken.set(span.from(), span.to());
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(NameSpan::from));
    return kept;
  }

  /**
   * Whether the model says something else of an organisation that was found by its head: of the
   * very same words where the head is ambiguous, or a man's name or an event that reaches beyond.
   */
  private static boolean isContested(Words words, NameSpan span, List<NameSpan> model) {
    for (NameSpan other : model) {
      boolean same = other.from() == span.from() && other.to() == span.to();
      boolean apart = other.to() <= span.from() || other.from() >= span.to();
      boolean beyond = !apart && other.length() > span.length() && other.type() == null;
      if (same && other.type() != null && OrganizationNames.isUnsure(words, span) || beyond) {
        return true;
      }
    }
    return false;
  }

  private static int rank(NameSpan span) {
    if (span.entry() != null) {
      return 0;
    }
    if (span.type() == EntityType.NATIONALITY) {
      return 1;
    }
    boolean sure = span.by() == FoundBy.GAZETTEER && span.confidence() > 0.9;
    return sure || span.by() == FoundBy.SECOND_PASS ? 2 : span.by() == FoundBy.MODEL ? 3 : 4;
  }
}
