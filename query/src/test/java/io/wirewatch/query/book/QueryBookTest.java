package io.wirewatch.query.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.query.Sample;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.synthetic.Lexicon;
import io.wirewatch.query.synthetic.SyntheticNews;
import io.wirewatch.query.synthetic.SyntheticQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QueryBookTest {
  private static final ArticleDocument RAID = ArticleDocument.of(Sample.raid());

  /** A program that no parser would let pass, and that breaks when it is run. */
  private static final Query BROKEN =
      new Query(
          "broken", new Clause.Words(Field.BODY, "", 0), List.of(new Query.Span(0, 6)), List.of());

  private static Query query(String text) {
    return Sample.LANGUAGE.parse(text).orThrow();
  }

  private static List<String> matched(QueryBook book) {
    return matched(book, RAID);
  }

  private static List<String> matched(QueryBook book, ArticleDocument document) {
    return book.match(document).matches().stream()
        .map(MatchReport.Match::queryId)
        .sorted()
        .toList();
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

  @Test
  void aQueryThatFailsIsReportedAndNeverStopsTheRest() {
    QueryBook book =
        QueryBook.empty(Sample.FEATURES)
            .with("before", query("peshawar"))
            .with("broken", BROKEN)
            .with("after", query("NOT karachi"))
            .with("elsewhere", query("lahore"));
    MatchReport report = book.match(RAID);
    assertThat(report.matches())
        .extracting(MatchReport.Match::queryId)
        .containsExactlyInAnyOrder("before", "after");
    assertThat(report.errors()).extracting(MatchReport.Failure::queryId).containsExactly("broken");
    assertThat(report.queries()).isEqualTo(4);
    assertThat(report.candidates()).isEqualTo(3);
    assertThat(report.queriesRun()).isEqualTo(2);
  }

  @Test
  void everyMatchBringsItsEvidence() {
    MatchReport report =
        QueryBook.empty(Sample.FEATURES).with("a", query("title:kill AND country:PK")).match(RAID);
    assertThat(report.matches().get(0).why())
        .extracting("clause")
        .containsExactly("title:kill", "country:PK");
  }

  @Test
  void theSlowLogNamesTheCostliestAndForgetsTheRest() {
    QueryBook book = QueryBook.empty(Sample.FEATURES);
    for (String id : List.of("a", "b", "c")) {
      book = book.with(id, query("peshawar"));
    }
    long[] clock = {0};
    long[] step = {10};
    // Each run takes longer than the one before it.
    SlowLog log = new SlowLog(() -> clock[0] += step[0] *= 2, 50, 2);
    book.match(RAID, log);
    assertThat(log.entries()).extracting(SlowLog.Entry::queryId).containsExactly("c", "b");
    assertThat(log.entries().get(0).worstArticleId()).isEqualTo("a1");
    log.forget("c");
    assertThat(log.entries()).extracting(SlowLog.Entry::queryId).containsExactly("b");
  }

  @Test
  void anArticleIsMatchedAgainstExactlyOneSnapshotWhileTheBookChanges() throws Exception {
    AtomicReference<QueryBook> current = new AtomicReference<>(QueryBook.empty(Sample.FEATURES));
    Thread editor =
        new Thread(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                QueryBook.Edit edit = current.get().edit();
                edit.put("left" + i % 50, query(i % 3 == 0 ? "peshawar" : "durand"));
                edit.put("right" + i % 50, query(i % 3 == 0 ? "durand" : "title:kill"));
                edit.remove("left" + (i + 7) % 50).remove("right" + (i + 7) % 50);
                current.set(edit.done());
              }
            });
    editor.start();
    int looks = 0;
    do {
      List<String> met = matched(current.get());
      List<String> lefts = met.stream().filter(id -> id.startsWith("left")).toList();
      List<String> rights = met.stream().filter(id -> id.startsWith("right")).toList();
      assertThat(rights).isEqualTo(lefts.stream().map(id -> id.replace("left", "right")).toList());
      looks++;
    } while (editor.isAlive());
    editor.join();
    assertThat(looks).isPositive();
    assertThat(matched(current.get())).isNotEmpty();
  }

  @Test
  void manyChangesLeaveTheSameBookAsABookMadeAfresh() {
    Lexicon lexicon = new Lexicon(3);
    SyntheticNews news = new SyntheticNews(lexicon, 4);
    List<ArticleDocument> documents = news.articles(20).stream().map(ArticleDocument::of).toList();
    QueryLanguage language = new QueryLanguage(Set.copyOf(Lexicon.TOPICS), lexicon.features());
    SyntheticQueries asked =
        new SyntheticQueries(
            lexicon,
            documents.stream().map(ArticleDocument::enriched).toList(),
            SyntheticQueries.Words.COMMON,
            5);
    SplittableRandom chance = new SplittableRandom(6);
    Map<String, Query> kept = new HashMap<>();
    QueryBook book = QueryBook.empty(lexicon.features());
    for (int batch = 0; batch < 30; batch++) {
      QueryBook.Edit edit = book.edit();
      for (int i = 0; i < 200; i++) {
        String id = "q" + chance.nextInt(1_500);
        if (chance.nextInt(3) == 0) {
          edit.remove(id);
          kept.remove(id);
        } else {
          Query query = language.parse(asked.query(batch * 200 + i).text()).orThrow();
          edit.put(id, query);
          kept.put(id, query);
        }
      }
      book = edit.done();
    }
    QueryBook fresh = QueryBook.empty(lexicon.features()).withAll(kept);
    QueryBook refiled = book.refiled(Frequencies.of(documents));
    assertThat(book.size()).isEqualTo(kept.size());
    List<String> all = new ArrayList<>();
    for (ArticleDocument document : documents) {
      List<String> met = matched(fresh, document);
      assertThat(matched(book, document)).isEqualTo(met);
      assertThat(matched(refiled, document)).isEqualTo(met);
      all.addAll(met);
    }
    assertThat(all).hasSizeGreaterThan(100);
  }
}
