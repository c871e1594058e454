package io.wirewatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StancesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the report that a depot burned was false",
        "Allegations of this kind are entirely BASELESS",
        "stories about a secret deal were a lie",
        "the statement was misleading",
        "the ministry had no hand in the blast and no role in the attack",
        "it had nothing to do with the attack",
        "its men were not behind the ambush",
        "there was no involvement in the shelling",
        "that is simply not true",
        "they had never targeted a school",
        "its fighters hadn't attacked the convoy",
        "We haven’t fired a shot"
      })
  void aPlainDenialDenies(String content) {
    assertThat(Stances.of(Stance.SAYS, content)).isEqualTo(Stance.DENIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the group was behind the blast",
        "it claimed responsibility for the attack",
        "its fighters had stormed the post",
        "their suicide bomber targeted the convoy",
        "Our Forces ambushed a patrol"
      })
  void takingResponsibilityClaims(String content) {
    assertThat(Stances.of(Stance.SAYS, content)).isEqualTo(Stance.CLAIMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the road is closed",
        "nobody was behind schedule",
        "no members of the forces were hurt",
        ""
      })
  void anythingElseOnlySays(String content) {
    assertThat(Stances.of(Stance.SAYS, content)).isEqualTo(Stance.SAYS);
  }
}
