package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.story.Coverage;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which sides' sources report a story and which do not, against what is usual. */
class CoverageTest {
  private static final Duration LATER = StoryAssigner.SILENCE.plusMinutes(1);

  private final HeapMemory memory = new HeapMemory();
  private StoryAssigner assigner = new StoryAssigner(memory, StoryAssigner.WINDOW);
  private Instant now = Reports.NOON;
  private int made;

  @Test
  void namesTheSideThatIsSilentThoughItUsuallyShares() {
    sharedStories(6, "AF", "PK");
    String event = words(60);
    Assignment opened = tell("PK", event);
    List<StoryChange> changes = afterHours();
    assertThat(changes)
        .filteredOn(c -> c.change() == StoryChangeKind.COVERAGE)
        .extracting(StoryChange::story, StoryChange::to)
        .containsExactly(tuple(opened.article().story().id(), "silent: AF"));
    assertThat(coverage(opened))
        .extracting(Coverage::side, Coverage::sources, Coverage::shared, Coverage::of)
        .containsExactly(tuple("PK", 1, null, null), tuple("AF", 0, 6, 6));
  }

  @Test
  void missesNoSideThatSeldomShares() {
    sharedStories(6, "AF");
    sharedStories(6, "PK");
    Assignment opened = tell("PK", words(60));
    afterHours();
    assertThat(coverage(opened)).extracting(Coverage::side).containsExactly("PK");
  }

  @Test
  void saysWhenASilentSideSpeaksAfterAll() {
    sharedStories(6, "AF", "PK");
    String event = words(60);
    Assignment opened = tell("PK", event);
    afterHours();
    List<StoryChange> changes = tell("AF", event + " " + words(12)).changes();
    assertThat(changes)
        .filteredOn(c -> c.change() == StoryChangeKind.COVERAGE)
        .extracting(StoryChange::from, StoryChange::to)
        .containsExactly(tuple("silent: AF", "reports: AF"));
    assertThat(coverage(opened)).extracting(Coverage::articles).containsExactly(1, 1);
  }

  @Test
  void judgesTheSameAfterARestart() {
    sharedStories(6, "AF", "PK");
    Assignment opened = tell("PK", words(60));
    assigner = new StoryAssigner(memory, StoryAssigner.WINDOW);
    afterHours();
    assertThat(coverage(opened)).extracting(Coverage::side).containsExactly("PK", "AF");
  }

  /** Stories that the sources of all these sides tell, each old enough to count. */
  private void sharedStories(int many, String... sides) {
    for (int i = 0; i < many; i++) {
      String event = words(60);
      for (String side : sides) {
        tell(side, event + " " + words(12));
      }
      now = now.plus(LATER);
    }
  }

  private List<StoryChange> afterHours() {
    now = now.plus(LATER);
    return tell("FR", words(60)).changes();
  }

  private List<Coverage> coverage(Assignment opened) {
    Story story = memory.story(opened.article().story().id()).story();
    return story.coverage();
  }

  private Assignment tell(String side, String body) {
    now = now.plusSeconds(60);
    String id = "a" + made++;
    Article article =
        Article.builder()
            .id(id)
            .sourceId("source-" + side)
            .title("Report " + id)
            .body(body)
            .publishedAt(now)
            .fetchedAt(now)
            .build();
    SourceRef source = new SourceRef("source-" + side, side, side, "en", "C", null);
    return assigner.assign(
        new EnrichedArticle(
            article, source, "en", null, null, null, null, null, null, null, null, null, null));
  }

  private String words(int many) {
    return new Random(made++)
        .ints(many, 0, 100_000)
        .mapToObj(n -> "w" + Integer.toString(n, 36))
        .collect(Collectors.joining(" "));
  }
}
