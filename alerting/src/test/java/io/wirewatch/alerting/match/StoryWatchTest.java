package io.wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.time.Duration;
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
  void watchesTheNewVersionInPlaceOfTheOld() {
    Book book = book("title:attack AND origins:[2 TO *]");
    see(book, report("b", 0, 30, 1));
    see(
        book,
        Sample.with(
            report("b", 3, 30, 1),
            article -> article.toBuilder().version(2).title("Gas leak").build()));
    assertThat(see(book, report("c", 5, 30, 2))).isEmpty();
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

  /** Whatever is asked: what a grown story lets match was watched, and nothing matches twice. */
  @Property(tries = 300)
  void findsWhateverWouldMatchIfTheArticleCameNow(@ForAll Random random) {
    StoriesInMemory stories = new StoriesInMemory();
    String query = query(random, 3);
    Book book = book(query);
    EnrichedArticle older = report("b", 0, random.nextInt(100), 1 + random.nextInt(2));
    EnrichedArticle newer = report("c", 5, random.nextInt(100), 1 + random.nextInt(5));
    boolean atFirst = !book.match(older).met().isEmpty();

    take(book, older, stories);
    List<String> again = take(book, newer, stories);

    StoryValues grown = StoryValues.of(older).and(StoryValues.of(newer));
    boolean now = !book.match(grown.of(older.story(), older)).met().isEmpty();
    assertThat(again.contains("b")).as(query).isEqualTo(now && !atFirst);
  }

  private static String query(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return List.of(
              "title:attack",
              "title:football",
              "origins:[2 TO *]",
              "origins:[* TO 2]",
              "severity:[50 TO *]",
              "storySize:[3 TO *]",
              "severity:minor")
          .get(random.nextInt(7));
    }
    String left = query(random, depth - 1);
    String right = query(random, depth - 1);
    return switch (random.nextInt(3)) {
      case 0 -> "(" + left + ") AND (" + right + ")";
      case 1 -> "(" + left + ") OR (" + right + ")";
      default -> "(" + left + ") AND NOT (" + right + ")";
    };
  }

  private static EnrichedArticle report(String id, int minutes, int severity, int origins) {
    return Sample.enriched(id, "story-1", minutes, severity, origins, 2);
  }

  private List<String> see(Book book, EnrichedArticle article) {
    return take(book, article, memory);
  }

  private static List<String> take(Book book, EnrichedArticle article, StoriesInMemory stories) {
    List<String> again = new ArrayList<>();
    StoryWatch.of(article, false, book.match(article), book)
        .ifPresent(
            news ->
                StoryWatch.take(news, book, stories)
                    .forEach(one -> again.add(one.article().article().id())));
    return again;
  }

  private static Book book(String query) {
    Subscription plain = Sample.subscription();
    Subscription asking =
        new Subscription(
            plain.id(),
            plain.subscriber(),
            query,
            plain.maxAge(),
            plain.status(),
            plain.group(),
            plain.mute(),
            plain.rate(),
            plain.inhibitedBy(),
            plain.escalate(),
            plain.deliver(),
            plain.tlp(),
            1,
            "g");
    return Book.empty(new QueryLanguage(Set.of(), Features.NONE))
        .changed(Map.of(asking.id(), asking), 1);
  }
}
