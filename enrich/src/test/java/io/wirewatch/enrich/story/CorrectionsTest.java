package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: four were hurt, not forty",
        "RETRACTED - Barge hits mine",
        "We retract our report on a blast",
        "The Lowland Courier has withdrawn its report on an ambush",
        "Our earlier story gave a wrong toll",
        "Corrección: eran tres los detenidos"
      })
  void knowsANoticeByHowItBegins(String title) {
    assertThat(givesNotice(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction facility on fire, 12 inmates dead",
        "Minister retracts statement on the raid",
        "Withdrawn troops reach the coast",
        "Rebels withdraw from town",
        "The court corrected the record",
        "Ministry has withdrawn its report on the floods",
        "Clarification sought over strike"
      })
  void takesNoOtherTakingBackForOne(String title) {
    assertThat(givesNotice(title)).isFalse();
  }

  private static boolean givesNotice(String title) {
    return Corrections.givesNotice(
        Article.builder().id("a").title(title).body("A text of some length follows here.").build());
  }
}
