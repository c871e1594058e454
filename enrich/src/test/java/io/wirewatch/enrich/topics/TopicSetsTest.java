package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.enrich.severity.EventJudge;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures that we promise, on the labelled sets where {@code WIREWATCH_EVAL} names them. */
class TopicSetsTest {
  private static TopicSets sets;

  @BeforeAll
  static void findTheSets() {
    String folder = System.getenv("WIREWATCH_EVAL");
    if (folder == null) {
      System.out.println("skipped: topic sets (WIREWATCH_EVAL is not set)");
    }
    assumeTrue(folder != null);
    sets = new TopicSets(Path.of(folder), EventJudge.read(SeedFiles.shipped()));
  }

  @Test
  void findsTopicsOnTheBorderSetAndTheMixedSet() throws IOException {
    for (String kind : new String[] {"border", "mixed"}) {
      var labels = sets.labels(kind);
      assertThat(TopicSets.sum(labels.values()).f1()).as(kind).isGreaterThanOrEqualTo(0.80);
      assertThat(labels.get("cross-border-threat").f1()).as(kind).isGreaterThanOrEqualTo(0.80);
    }
  }

  @Test
  void tellsWhatIsSevere() throws IOException {
    assertThat(sets.severe().f1()).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void putsEventSnippetsIntoTheirCoarseClass() throws IOException {
    assertThat(sets.coarse()).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void leavesSportAndCultureInPeace() throws IOException {
    assertThat(sets.loudShare()).isLessThanOrEqualTo(0.02);
  }
}
