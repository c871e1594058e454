package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final String BODY =
      "At least 12 people were killed near Torkham on Monday, police said.";

  @Test
  void raisesTheVersionForAnotherHeadline() {
    assertThat(Revision.between("Blast kills 12", BODY, "Blast kills 14", BODY))
        .isEqualTo(Revision.TITLE);
  }

  @Test
  void raisesTheVersionForAnotherFigure() {
    assertThat(change(BODY.replace("12", "14"))).isEqualTo(Revision.FIGURES);
  }

  @Test
  void raisesTheVersionForANewName() {
    assertThat(change(BODY.replace("police said", "said Naeem Khan of the police")))
        .isEqualTo(Revision.NAMES);
  }

  @Test
  void raisesTheVersionForACorrection() {
    assertThat(change(BODY + " Correction: an earlier version named the wrong town."))
        .isEqualTo(Revision.CORRECTION);
  }

  @Test
  void ignoresWordingLayoutAndCounters() {
    assertThat(change(BODY.replace("were killed", "have been killed")))
        .isEqualTo(Revision.COSMETIC);
    assertThat(change(BODY.replace(" on ", "\n\non "))).isEqualTo(Revision.NONE);
    assertThat(
            Revision.between("A", BODY + " 5 minutes ago", "A!", BODY + " 9 minutes ago")
                .isMaterial())
        .isFalse();
  }

  private static Revision change(String newBody) {
    return Revision.between("A blast", BODY, "A blast", newBody);
  }
}
