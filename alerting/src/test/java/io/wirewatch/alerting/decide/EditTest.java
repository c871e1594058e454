package io.wirewatch.alerting.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
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
        "Retractación: no hubo masacre"
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
        "El presidente se retracta de la tregua"
      })
  void isNotMistakenByOtherThingsThatAreTakenBack(String report) {
    assertThat(edit(report)).isEqualTo(Edit.NONE);
  }

  private static Edit edit(String title) {
    return Edit.of(Article.builder().id("a").title(title).build());
  }
}
