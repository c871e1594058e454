package io.wirewatch.query.match;

import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Node;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.text.Folding;
import io.wirewatch.query.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/** Packs a query's tree into a {@link StoredQuery}; used once. */
final class Compiler {
  private final Features features;
  private final Iterator<Query.Span> spans;
  private final List<Object> constants = new ArrayList<>();

  private Compiler(Features features, Iterator<Query.Span> spans) {
    this.features = features;
    this.spans = spans;
  }

  static StoredQuery compile(String id, Query query, Features features) {
    return compile(id, query.text(), query.root(), query.spans(), features);
  }

  /** The program of a part of a query's text, with the spans of its clauses. */
  static StoredQuery compile(
      String id, String text, Node part, List<Query.Span> spans, Features features) {
    Compiler compiler = new Compiler(features, spans.iterator());
    long[] code = compiler.node(part);
    return new StoredQuery(id, text, code, compiler.constants.toArray());
  }

  private long[] node(Node node) {
    if (node instanceof Node.All all) {
      return group(StoredQuery.ALL, parts(all.parts()), true);
    }
    if (node instanceof Node.Any any) {
      return group(StoredQuery.ANY, parts(any.parts()), false);
    }
    if (node instanceof Node.Not negated) {
      return group(StoredQuery.NOT, parts(List.of(negated.part())), false);
    }
    return clause((Clause) node, spans.next());
  }

  private List<long[]> parts(List<Node> parts) {
    List<long[]> compiled = new ArrayList<>(parts.size());
    for (Node part : parts) {
      compiled.add(node(part));
    }
    return compiled;
  }

  /** In a conjunction the parts that are cheap to refute come first. */
  private static long[] group(int operation, List<long[]> parts, boolean cheapFirst) {
    if (cheapFirst) {
      parts.sort(Comparator.comparingInt(part -> cost((int) part[0] & 0xFF)));
    }
    int size = 1;
    for (long[] part : parts) {
      size += part.length;
    }
    long[] code = new long[size];
    code[0] = StoredQuery.header(operation, 0, size, 0, 0);
    int at = 1;
    for (long[] part : parts) {
      System.arraycopy(part, 0, code, at, part.length);
      at += part.length;
    }
    return code;
  }

  private static int cost(int operation) {
    return switch (operation) {
      case StoredQuery.RANGE -> 0;
      case StoredQuery.WORD -> 1;
      case StoredQuery.PHRASE -> 2;
      case StoredQuery.SLOPPY, StoredQuery.REPEATED, StoredQuery.NEAR_POINT -> 3;
      case StoredQuery.PATTERN, StoredQuery.FUZZY, StoredQuery.NEAR_FEATURE -> 5;
      default -> 4;
    };
  }

  private long[] clause(Clause clause, Query.Span span) {
    int space = WordHash.space(clause.field());
    if (clause instanceof Clause.Words words) {
      return words(words, span);
    }
    if (clause instanceof Clause.Pattern pattern) {
      return leaf(StoredQuery.PATTERN, space, span, constant(WordTest.of(pattern)));
    }
    if (clause instanceof Clause.Fuzzy fuzzy) {
      return leaf(StoredQuery.FUZZY, space, span, FuzzyWord.of(fuzzy).operands());
    }
    if (clause instanceof Clause.Range range) {
      return leaf(StoredQuery.RANGE, space, span, range.from(), range.to());
    }
    if (clause instanceof Clause.NearPoint near) {
      return leaf(
          StoredQuery.NEAR_POINT,
          space,
          span,
          Double.doubleToRawLongBits(near.lat()),
          Double.doubleToRawLongBits(near.lon()),
          Double.doubleToRawLongBits(near.km() * 1000),
          Double.doubleToRawLongBits(Distances.sortKey(near.km() * 1000)));
    }
    Clause.NearFeature near = (Clause.NearFeature) clause;
    Features.Geometry geometry =
        features
            .find(near.feature())
            .orElseThrow(() -> new IllegalArgumentException("no feature " + near.feature()));
    return leaf(
        StoredQuery.NEAR_FEATURE,
        space,
        span,
        constant(geometry),
        Double.doubleToRawLongBits(near.km() * 1000));
  }

  private long[] words(Clause.Words words, Query.Span span) {
    Field field = words.field();
    if (!field.isAnalysed()) {
      long value = WordHash.of(Folding.whole(words.text()));
      return leaf(StoredQuery.WORD, WordHash.space(field), span, value);
    }
    if (words.isListId()) {
      long value = WordHash.of(Folding.whole(words.text()));
      return leaf(StoredQuery.WORD, WordHash.idSpace(field), span, value);
    }
    long[] hashes = Tokens.of(words.text()).stream().mapToLong(WordHash::of).toArray();
    if (hashes.length == 1) {
      return leaf(StoredQuery.WORD, WordHash.space(field), span, hashes);
    }
    if (words.slop() == 0) {
      return leaf(StoredQuery.PHRASE, WordHash.space(field), span, hashes);
    }
    long[] operands = new long[hashes.length + 1];
    operands[0] = words.slop();
    System.arraycopy(hashes, 0, operands, 1, hashes.length);
    int operation = repeats(hashes) ? StoredQuery.REPEATED : StoredQuery.SLOPPY;
    return leaf(operation, WordHash.space(field), span, operands);
  }

  private static boolean repeats(long[] hashes) {
    HashSet<Long> seen = new HashSet<>();
    for (long hash : hashes) {
      if (!seen.add(hash)) {
        return true;
      }
    }
    return false;
  }

  private long constant(Object value) {
    constants.add(value);
    return constants.size() - 1L;
  }

  private static long[] leaf(int operation, int space, Query.Span span, long... operands) {
    long[] code = new long[operands.length + 1];
    code[0] =
        StoredQuery.header(operation, space, code.length, span.start(), span.end() - span.start());
    System.arraycopy(operands, 0, code, 1, operands.length);
    return code;
  }
}
