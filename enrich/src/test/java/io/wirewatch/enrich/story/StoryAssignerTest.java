package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.story.StoryState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {
  private final HeapMemory memory = new HeapMemory();
  private final StoryAssigner assigner = new StoryAssigner(memory, StoryAssigner.WINDOW);

  @Test
  void opensAStoryNamedAfterItsFirstArticle() {
    StoryRef ref = put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    assertThat(ref).isEqualTo(new StoryRef("a", true, 1, 1, 0, null));
  }

  @Test
  void countsAReprintAsOneOrigin() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    StoryRef reprint = put("b", "herald", "Seven dead in Bannu", Reports.BLAST, 5);
    assertThat(reprint.id()).isEqualTo("a");
    assertThat(reprint.size()).isEqualTo(2);
    assertThat(reprint.origins()).isEqualTo(1);
    assertThat(reprint.duplicateOf()).isEqualTo("a");
  }

  @Test
  void namesTheFirstOfTheCopyGroupNeverAChain() {
    String cut = Reports.BLAST.substring(0, Reports.BLAST.indexOf("No group"));
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    put("b", "herald", "Seven dead in Bannu", cut, 5);
    StoryRef third = put("c", "daily", "Bannu bombing", "Updated. " + cut, 9);
    assertThat(third.duplicateOf()).isEqualTo("a");
  }

  @Test
  void keepsUnrelatedNewsApart() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    StoryRef other = put("b", "herald", "Floods in Bangladesh", Reports.FLOOD, 5);
    assertThat(other.id()).isEqualTo("b");
    assertThat(other.opened()).isTrue();
  }

  @Test
  void tellsEachChangeWithItsCause() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    List<StoryChange> changes =
        assigner
            .assign(Reports.report("b", "herald", "Seven dead in Bannu", Reports.BLAST, minute(5)))
            .changes();
    assertThat(changes).extracting(StoryChange::change).containsExactly(StoryChangeKind.ARTICLE);
    assertThat(changes.get(0).seq()).isEqualTo(2);
    assertThat(changes.get(0).cause().articleId()).isEqualTo("b");
  }

  @Test
  void updatesItsStoryInPlaceByALaterVersion() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    EnrichedArticle later =
        version(
            Reports.report(
                "a", "gazette", "Correction: blast kills six", Reports.FLOOD, minute(30)),
            2);
    Assignment edit = assigner.assign(later);
    assertThat(edit.article().story().id()).isEqualTo("a");
    assertThat(edit.article().story().size()).isEqualTo(1);
    assertThat(edit.changes())
        .extracting(StoryChange::change)
        .containsExactly(StoryChangeKind.CORRECTION);
    assertThat(edit.stories().get(0).headline()).isEqualTo("Correction: blast kills six");
  }

  @Test
  void changesNothingWhenAVersionComesAgain() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    Assignment again =
        assigner.assign(
            Reports.report(
                "a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, minute(9)));
    assertThat(again.changes()).isEmpty();
    assertThat(again.stories()).isEmpty();
    assertThat(again.article().story().size()).isEqualTo(1);
  }

  @Test
  void closesAStoryAfterAWindowOfSilence() {
    put("a", "gazette", "Blast at Bannu market kills seven", Reports.BLAST, 0);
    Assignment later =
        assigner.assign(
            Reports.report(
                "b",
                "herald",
                "Floods in Bangladesh",
                Reports.FLOOD,
                Reports.NOON.plus(Duration.ofDays(8))));
    Story closed = later.stories().get(0);
    assertThat(closed.id()).isEqualTo("a");
    assertThat(closed.state()).isEqualTo(StoryState.CLOSED);
    assertThat(later.changes().get(0).change()).isEqualTo(StoryChangeKind.CLOSED);
    assertThat(assigner.size()).isEqualTo(1);
  }

  @Test
  void decidesTheSameAfterARestart() {
    List<String> through = new ArrayList<>();
    List<String> restarted = new ArrayList<>();
    HeapMemory kept = new HeapMemory();
    StoryAssigner again = new StoryAssigner(kept, StoryAssigner.WINDOW);
    for (int i = 0; i < 60; i++) {
      String body = i % 2 == 0 ? Reports.BLAST : Reports.FLOOD;
      String mixed = body.substring(i % 7 * 20) + " " + "Item " + i * 37 % 11 + " follows.";
      EnrichedArticle article = Reports.report("x" + i, "s" + i % 5, "News " + i, mixed, minute(i));
      through.add(assigner.assign(article).article().story().toString());
      if (i % 10 == 0) {
        again = new StoryAssigner(kept, StoryAssigner.WINDOW);
      }
      restarted.add(again.assign(article).article().story().toString());
    }
    assertThat(restarted).isEqualTo(through);
  }

  private StoryRef put(String id, String source, String title, String body, int minute) {
    return assigner
        .assign(Reports.report(id, source, title, body, minute(minute)))
        .article()
        .story();
  }

  private static Instant minute(int minutes) {
    return Reports.NOON.plus(Duration.ofMinutes(minutes));
  }

  private static EnrichedArticle version(EnrichedArticle of, int version) {
    return new EnrichedArticle(
        of.article().toBuilder().version(version).build(),
        of.source(),
        of.language(),
        of.entities(),
        of.places(),
        of.countries(),
        of.topics(),
        of.severity(),
        of.facts(),
        of.claims(),
        of.aliasAssertions(),
        null,
        null);
  }
}
