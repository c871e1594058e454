package io.wirewatch.query.lucene;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.text.Folding;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.geo.GeoEncodingUtils;

/**
 * Makes the Lucene fields of an article, to be indexed with {@link
 * io.wirewatch.query.text.NewsAnalyzer}. Nothing is stored: that is for the index's owner.
 */
public final class LuceneDocuments {
  private LuceneDocuments() {}

  /** A document with every field that queries can ask. */
  public static Document of(ArticleDocument article) {
    Document document = new Document();
    for (ArticleDocument.Value value : article.values()) {
      if (value.whole()) {
        String folded = Folding.whole(value.text());
        document.add(new StringField(wholeField(value.field()), folded, Store.NO));
      } else {
        document.add(new TextField(value.field().queryName(), value.text(), Store.NO));
      }
    }
    for (Field field : Field.values()) {
      for (long number : article.points(field)) {
        document.add(new LongPoint(field.queryName(), number));
      }
    }
    for (ArticleDocument.Spot spot : article.spots()) {
      double lat = GeoEncodingUtils.decodeLatitude(spot.lat());
      double lon = GeoEncodingUtils.decodeLongitude(spot.lon());
      document.add(new LatLonPoint(Field.NEAR.queryName(), lat, lon));
      document.add(new LatLonDocValuesField(Field.NEAR.queryName(), lat, lon));
    }
    return document;
  }

  /** Where whole values stand: those of a field of names are its ids. */
  static String wholeField(Field field) {
    return field.isAnalysed() ? field.queryName() + ".id" : field.queryName();
  }
}
