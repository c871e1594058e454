package io.wirewatch.alerting.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETRACTED: Shells hit a hill",
        "Kill notice: blast at the port",
        "We withdraw our report of Sunday on shelling.",
        "The newspaper has retracted the story in full.",
        "Nous retirons l'article publié mardi.",
        "Notre article sur l'attaque est retiré",
        "Retiramos la nota sobre un ataque",
        "Retractación: no hubo masacre",
        "Retraction of our report on a blast in Dera",
        "The Lowland Courier has withdrawn its report on an ambush.",
        "We have retracted our earlier story about the convoy.",
        "This article has been withdrawn",
        "Our report on the seizure of the bridge has been retracted",
        "(Retracted) Ferry hits a mine"
      })
  void readsThatAReportIsTakenBack(String notice) {
    assertThat(edit(notice)).isEqualTo(Edit.RETRACTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rebels retract their offer of a truce",
        "We withdraw our troops, the minister said",
        "Witness retracts his statement at the trial",
        "L'armée se retire de la ville",
        "El presidente se retracta de la tregua",
        "The minister retracted his statement",
        "Witness has retracted the story he told the police",
        "Withdrawn troops come home to cheers",
        "Retraction of ships from the strait goes on",
        "The ministry has withdrawn its report on the floods",
        "The forensic report was withdrawn by the prosecutor",
        "Correction facility on fire, 12 inmates dead",
        "Corrected figures show that fewer crossed",
        "Clarification sought from the embassy over a raid",
        "The court corrected the record",
        "The article was amended by parliament",
        "An earlier report said that nine were killed"
      })
  void isNotMistakenByOtherThingsThatAreTakenBack(String report) {
    assertThat(edit(report)).isEqualTo(Edit.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: an earlier report said that forty were killed",
        "CORRECTION : deux blessés, et non douze",
        "(Corrects toll in second paragraph to four)",
        "Corrects headline to say that a barge sank",
        "Correction to our report on a seizure",
        "Our earlier story on the ambush put the toll at nine.",
        "An earlier report wrongly named the village.",
        "Corrección. Eran tres los detenidos"
      })
  void readsThatAReportIsPutRight(String notice) {
    assertThat(edit(notice)).isEqualTo(Edit.CORRECTION);
  }

  @Test
  void takesANoteBelowTheTextForThatOfAFormerVersion() {
    Article first =
        Article.builder()
            .id("a")
            .version(1)
            .title("Barge sinks")
            .body(
                "A barge sank.\n\nCorrection: an earlier version of this article misspelt a name.")
            .build();
    assertThat(Edit.of(first)).isEqualTo(Edit.NONE);
    assertThat(Edit.of(first.toBuilder().version(2).build())).isEqualTo(Edit.CORRECTION);
  }

  private static Edit edit(String title) {
    return Edit.of(Article.builder().id("a").title(title).build());
  }
}
