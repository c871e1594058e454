package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Certainty;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SeverityReason;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.contracts.story.SeverityPoint;
import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.enrich.topics.SeedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report that others confirm is graver than the same report alone. */
class ConfirmationTest {
  private static final String OTHER_WORDS =
      """
      At least seven people died and over twenty were hurt on Monday when explosives packed into a \
      fruit cart blew up in the main market of Bannu, rescue workers said.

      Shoppers ran as the bomb went off in the crowded lane, and soldiers closed every road to the \
      market. Hospitals asked for blood donors. Police chief Salim Marwat said no group had said \
      that it was behind the attack.\
      """;

  private final StoryAssigner assigner =
      new StoryAssigner(
          new HeapMemory(),
          StoryAssigner.WINDOW,
          StoryAssigner.SILENCE,
          new LiveJudge(SeedFiles::shipped)::confirmed);

  @Test
  void theSecondOriginMakesItsReportAndTheStoryGraver() {
    Assignment first = assigner.assign(report("a", "gazette", Reports.BLAST, 0));
    assertThat(first.article().severity().score()).isEqualTo(50);

    Assignment second = assigner.assign(report("b", "herald", OTHER_WORDS, 5));
    assertThat(second.article().story().id()).isEqualTo("a");
    assertThat(second.article().story().origins()).isEqualTo(2);
    Severity confirmed = second.article().severity();
    assertThat(confirmed.score()).isGreaterThan(50);
    assertThat(confirmed.certainty()).isEqualTo(Certainty.OBSERVED);
    assertThat(confirmed.reasons())
        .anySatisfy(reason -> assertThat(reason.what()).isEqualTo("2 independent origins"));
    assertThat(second.stories().get(0).severity())
        .extracting(SeverityPoint::score)
        .containsExactly(50, confirmed.score());
  }

  @Test
  void aReprintConfirmsNothing() {
    assigner.assign(report("a", "gazette", Reports.BLAST, 0));
    Assignment reprint = assigner.assign(report("b", "herald", Reports.BLAST, 5));
    assertThat(reprint.article().severity().score()).isEqualTo(50);
  }

  private static EnrichedArticle report(String id, String source, String body, int minutes) {
    return Reports.report(
            id,
            source,
            "Blast at Bannu market kills seven",
            body,
            Reports.NOON.plusSeconds(60L * minutes))
        .withSeverity(
            new Severity(
                50,
                Severity.levelOf(50),
                Urgency.PAST,
                Certainty.LIKELY,
                List.of(new SeverityReason("7 killed", 50, null))));
  }
}
