package io.wirewatch.query.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.query.Sample;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Query;
import org.junit.jupiter.api.Test;

class QueryBookTest {
  private static final ArticleDocument RAID = ArticleDocument.of(Sample.raid());

  private static Query query(String text) {
    return Sample.LANGUAGE.parse(text).orThrow();
  }

  private static java.util.List<String> matched(QueryBook book) {
    return book.match(RAID).matches().stream().map(MatchReport.Match::queryId).sorted().toList();
  }

  @Test
  void addsChangesAndRemovesWithoutTouchingOlderSnapshots() {
    QueryBook one = QueryBook.empty(Sample.FEATURES).with("a", query("peshawar"));
    QueryBook two = one.with("b", query("durand")).with("a", query("karachi"));
    QueryBook three = two.without("b").without("unknown");
    assertThat(matched(one)).containsExactly("a");
    assertThat(matched(two)).containsExactly("b");
    assertThat(matched(three)).isEmpty();
    assertThat(three.size()).isEqualTo(1);
  }
}
