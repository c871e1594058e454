package io.wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.alerting.match.StoryWatch.Outcome;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StoryWatchTest {
  private final StoriesInMemory memory = new StoriesInMemory();

  @Test
  void matchesAnOlderReportOnceWhenAnotherOriginConfirmsIt() {
    Book book = book("title:attack AND origins:[2 TO *]");
    assertThat(see(book, report("b", 0, 30, 1))).isEmpty();
    assertThat(see(book, report("c", 5, 30, 2))).containsExactly("b");
    assertThat(see(book, report("d", 9, 30, 3))).isEmpty();
  }

  @Test
  void matchesAnOlderReportWhenItsStoryTurnsOutGraver() {
    Book book = book("body:\"2 people\" AND severity:extreme");
    assertThat(see(book, report("b", 0, 30, 1))).isEmpty();
    assertThat(see(book, Sample.enriched("c", "story-1", 5, 90, 1, 9))).containsExactly("b");
  }

  @Test
  void forgetsAReportThatIsOlderThanTheSubscriberWants() {
    Book book = book("title:attack AND origins:[2 TO *]");
    int later = (int) Duration.ofHours(49).toMinutes();
    assertThat(see(book, report("b", 0, 30, 1))).isEmpty();
    assertThat(see(book, report("c", later, 30, 2))).isEmpty();
  }

  @Test
  void watchesNothingThatTheRestOfTheQueryRulesOut() {
    Book book = book("title:\"cup final\" AND origins:[2 TO *]");
    see(book, report("b", 0, 30, 1));
    assertThat(memory.watched("story-1")).isEmpty();
  }

  @Test
  void tellsNobodyOfAVersionThatANewerOneReplaced() {
    Book book = book("title:attack AND origins:[2 TO *]");
    see(book, report("b", 0, 30, 1));
    see(book, version(2, "Gas leak", report("b", 3, 30, 1)));
    Outcome outcome = outcome(book, report("c", 5, 30, 2), memory);
    assertThat(outcome.met())
        .singleElement()
        .satisfies(one -> assertThat(one.watched().superseded()).isTrue());
    assertThat(outcome.lapsed()).isEmpty();
  }

  @Test
  void tellsOnceThatTheNewVersionNoLongerMeetsWhatTheFormerOneMetByGrowth() {
    Book book = book("title:attack AND origins:[2 TO *]");
    see(book, report("b", 0, 30, 1));
    assertThat(see(book, report("c", 5, 30, 2))).containsExactly("b");
    assertThat(outcome(book, version(2, "Gas leak", report("b", 9, 30, 2)), memory).lapsed())
        .extracting(lapse -> lapse.article().article().version())
        .containsExactly(2);
    assertThat(outcome(book, version(3, "Gas leak, two", report("b", 9, 30, 2)), memory).lapsed())
        .isEmpty();
  }

  /** Growth counts since the article came, whichever version came then. */
  @Test
  void aNewVersionKeepsWhatTheFormerOneMetByGrowth() {
    Book book = book("title:attack AND severity:[50 TO *]");
    see(book, report("b", 0, 30, 1));
    assertThat(see(book, report("c", 5, 90, 2))).containsExactly("b");
    Outcome outcome = outcome(book, version(2, "Attack at noon", report("b", 9, 30, 2)), memory);
    assertThat(outcome.met()).hasSize(1);
    assertThat(outcome.lapsed()).isEmpty();
  }

  @Test
  void judgesTheReportsOfAMergedStoryByTheGrowthOfTheOther() {
    Book book = book("title:attack AND origins:[3 TO *]");
    see(book, Sample.enriched("b", "younger", 0, 30, 1, 2));
    see(book, report("c", 5, 30, 2));
    assertThat(pass(News.merged("younger", "story-1", at(6)), book)).isEmpty();
    assertThat(memory.watched("younger")).isEmpty();
    assertThat(see(book, report("d", 9, 30, 3))).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void aMergeItselfLetsTheReportsOfBothStoriesMeetWhatTheOtherBrings() {
    Book book = book("body:\"2 people\" AND severity:[50 TO *]");
    see(book, Sample.enriched("calm", "younger", 0, 30, 1, 2));
    see(book, Sample.enriched("grave", "story-1", 5, 90, 1, 9));
    assertThat(pass(News.merged("younger", "story-1", at(6)), book)).containsExactly("calm");
  }

  @Test
  void takesAReportThatComesAfterTheMergeToTheStoryThatIsLeft() {
    Book book = book("title:attack AND origins:[2 TO *]");
    pass(News.merged("younger", "story-1", at(6)), book);
    see(book, report("c", 7, 30, 2));
    assertThat(see(book, Sample.enriched("late", "younger", 3, 30, 1, 2))).containsExactly("late");
  }

  @Test
  void aMergeThatComesTooLateForAReportTellsNobodyOfIt() {
    Book book = book("title:attack AND origins:[2 TO *]");
    see(book, Sample.enriched("b", "younger", 0, 30, 1, 2));
    see(book, report("c", 5, 30, 2));
    Instant later = at((int) Duration.ofHours(49).toMinutes());
    assertThat(pass(News.merged("younger", "story-1", later), book)).isEmpty();
  }

  @Test
  void aReadingKeepsItsOwnUrgency() {
    Book book = book("urgency:immediate AND severity:[50 TO *]");
    EnrichedArticle calm = report("calm", 0, 30, 1);
    see(book, withSeverity(calm, new Severity(30, null, Urgency.PAST, null, List.of())));
    assertThat(see(book, report("grave", 5, 90, 1))).isEmpty();
  }

  @Test
  void takesACalmReportOfAGraveStoryForNoGraveReport() {
    Book book = book("severity:[50 TO *]");
    see(book, report("grave", 0, 90, 1));
    assertThat(see(book, report("calm", 5, 10, 2))).isEmpty();
    assertThat(see(book, report("calm-too", 6, 20, 3))).isEmpty();
  }

  @Test
  void seesWhatWasFetchedLaterThoughItCameBefore() {
    Book book = book("title:attack AND origins:[2 TO *]");
    see(book, report("later", 5, 30, 2));
    assertThat(see(book, report("earlier", 0, 30, 1))).containsExactly("earlier");
  }

  /** Whatever is asked: what a story may have been on its way is judged, and none of it twice. */
  @Property(tries = 300)
  void findsWhateverWouldMatchAtSomePointOfTheGrowth(@ForAll Random random) {
    StoriesInMemory stories = new StoriesInMemory();
    String query = StoryQuery.any(random, 3);
    Book book = book(query);
    EnrichedArticle older = report("b", 0, random.nextInt(100), 1 + random.nextInt(2));
    EnrichedArticle newer = report("c", 5, random.nextInt(100), 1 + random.nextInt(5));
    boolean atFirst = !book.match(older).met().isEmpty();

    outcome(book, older, stories);
    List<String> again = ids(outcome(book, newer, stories));

    boolean passed =
        points(older, newer).stream().anyMatch(one -> !book.match(one).met().isEmpty());
    assertThat(again.contains("b")).as(query).isEqualTo(passed && !atFirst);
  }

  /** Every state between two reports, by brute force. */
  private static List<EnrichedArticle> points(EnrichedArticle older, EnrichedArticle newer) {
    List<EnrichedArticle> points = new ArrayList<>();
    StoryRef to = newer.story();
    for (int size = older.story().size();
        size <= Math.max(older.story().size(), to.size());
        size++) {
      int most = Math.max(older.story().origins(), to.origins());
      for (int origins = older.story().origins(); origins <= most; origins++) {
        for (Severity severity : List.of(older.severity(), newer.severity())) {
          points.add(new StoryValues(size, origins, severity).of(older.story(), older));
        }
      }
    }
    return points;
  }

  private static EnrichedArticle report(String id, int minutes, int severity, int origins) {
    return Sample.enriched(id, "story-1", minutes, severity, origins, 2);
  }

  private static EnrichedArticle version(int version, String title, EnrichedArticle article) {
    return Sample.with(article, former -> former.toBuilder().version(version).title(title).build());
  }

  private static EnrichedArticle withSeverity(EnrichedArticle article, Severity severity) {
    return new EnrichedArticle(
        article.article(),
        article.source(),
        article.language(),
        article.entities(),
        article.places(),
        article.countries(),
        article.topics(),
        severity,
        article.facts(),
        article.claims(),
        article.aliasAssertions(),
        article.story(),
        article.provenance());
  }

  private static Instant at(int minutes) {
    return Sample.T0.plus(Duration.ofMinutes(minutes));
  }

  /** The articles that the subscriber is told of again. */
  private List<String> see(Book book, EnrichedArticle article) {
    return StoryWatch.of(article, Mode.LIVE, false, book.match(article), book)
        .map(news -> pass(news, book))
        .orElse(List.of());
  }

  /** Likewise, of news and all that follows from it. */
  private List<String> pass(News news, Book book) {
    Outcome outcome = StoryWatch.take(news, book, memory);
    List<String> told = new ArrayList<>(ids(outcome));
    outcome.onward().forEach(one -> told.addAll(pass(one, book)));
    return told;
  }

  private static Outcome outcome(Book book, EnrichedArticle article, StoriesInMemory stories) {
    return StoryWatch.of(article, Mode.LIVE, false, book.match(article), book)
        .map(news -> StoryWatch.take(news, book, stories))
        .orElse(new Outcome(List.of(), List.of(), List.of()));
  }

  private static List<String> ids(Outcome outcome) {
    return outcome.met().stream().map(one -> one.watched().articleId()).toList();
  }

  private static Book book(String query) {
    Subscription asking = Sample.subscription().toBuilder().query(query).generation("g").build();
    return Book.empty(new QueryLanguage(Set.of(), Features.NONE))
        .changed(Map.of(asking.id(), asking), 1);
  }
}
