package io.wirewatch.query.lucene;

import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Node;
import io.wirewatch.query.text.Folding;
import io.wirewatch.query.text.Tokens;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Translates a parsed query into a Lucene query over {@link LuceneDocuments}. */
public final class LuceneQueries {
  /** More words than any fuzzy word has neighbours in one article: none is lost. */
  private static final int EXPANSIONS = 1024;

  private final Features features;

  /** Translates with the geometries that {@code near} may name. */
  public LuceneQueries(Features features) {
    this.features = features;
  }

  /** The Lucene query that matches the same articles. */
  public Query of(Node node) {
    if (node instanceof Node.All all) {
      return all(all.parts());
    }
    if (node instanceof Node.Any any) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      any.parts().forEach(part -> query.add(of(part), Occur.SHOULD));
      return query.build();
    }
    if (node instanceof Node.Not) {
      return all(List.of(node));
    }
    return clause((Clause) node);
  }

  private Query all(List<Node> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Node part : parts) {
      if (part instanceof Node.Not negated) {
        query.add(of(negated.part()), Occur.MUST_NOT);
      } else {
        query.add(of(part), Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      // Lucene finds nothing by what is absent alone.
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return query.build();
  }

  private Query clause(Clause clause) {
    if (clause instanceof Clause.Words words) {
      return words(words);
    }
    if (clause instanceof Clause.Pattern pattern) {
      return inEach(pattern.field(), field -> pattern(pattern, field));
    }
    if (clause instanceof Clause.Fuzzy fuzzy) {
      return inEach(
          fuzzy.field(),
          field ->
              new FuzzyQuery(
                  new Term(field, fuzzy.word()),
                  fuzzy.edits(),
                  0,
                  EXPANSIONS,
                  true,
                  MultiTermQuery.CONSTANT_SCORE_REWRITE));
    }
    if (clause instanceof Clause.Range range) {
      return LongPoint.newRangeQuery(range.field().queryName(), range.from(), range.to());
    }
    if (clause instanceof Clause.NearPoint near) {
      return LatLonPoint.newDistanceQuery(
          Field.NEAR.queryName(), near.lat(), near.lon(), near.km() * 1000);
    }
    Clause.NearFeature near = (Clause.NearFeature) clause;
    Features.Geometry geometry =
        features
            .find(near.feature())
            .orElseThrow(() -> new IllegalArgumentException("no feature " + near.feature()));
    return new NearFeatureQuery(near.feature(), geometry, near.km() * 1000);
  }

  private static Query words(Clause.Words words) {
    Field field = words.field();
    if (!field.isAnalysed() || words.isListId()) {
      String value = Folding.whole(words.text());
      return new TermQuery(new Term(LuceneDocuments.wholeField(field), value));
    }
    String[] terms = Tokens.of(words.text()).toArray(String[]::new);
    return inEach(
        field,
        name ->
            terms.length == 1
                ? new TermQuery(new Term(name, terms[0]))
                : new PhraseQuery(words.slop(), name, terms));
  }

  private static Query pattern(Clause.Pattern pattern, String field) {
    return pattern.isPrefix()
        ? new PrefixQuery(new Term(field, pattern.literalPrefix()))
        : new WildcardQuery(new Term(field, pattern.pattern()));
  }

  /** A clause of {@code text} is one of three fields, whole in each. */
  private static Query inEach(Field field, Function<String, Query> clause) {
    List<Field> fields = field.searched();
    if (fields.size() == 1) {
      return clause.apply(field.queryName());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    fields.forEach(part -> query.add(clause.apply(part.queryName()), Occur.SHOULD));
    return query.build();
  }
}
