package io.wirewatch.query.lucene;

import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.match.Distances;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds documents with a place within so many metres of a feature's lines. */
final class NearFeatureQuery extends Query {
  private static final String FIELD = Field.NEAR.queryName();

  private final String feature;
  private final Features.Geometry geometry;
  private final double metres;

  NearFeatureQuery(String feature, Features.Geometry geometry, double metres) {
    this.feature = feature;
    this.geometry = geometry;
    this.metres = metres;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        SortedNumericDocValues points = DocValues.getSortedNumeric(context.reader(), FIELD);
        return new ConstantScoreScorer(this, score(), scoreMode, near(points));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(context, FIELD);
      }
    };
  }

  private TwoPhaseIterator near(SortedNumericDocValues points) {
    return new TwoPhaseIterator(points) {
      @Override
      public boolean matches() throws IOException {
        for (int i = 0; i < points.docValueCount(); i++) {
          long point = points.nextValue();
          if (Distances.toGeometry(geometry, (int) (point >> 32), (int) point) <= metres) {
            return true;
          }
        }
        return false;
      }

      @Override
      public float matchCost() {
        return 100;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(FIELD)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return FIELD + ":\"" + feature + "," + metres / 1000 + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && metres == ((NearFeatureQuery) other).metres
        && geometry.equals(((NearFeatureQuery) other).geometry);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), geometry, metres);
  }
}
