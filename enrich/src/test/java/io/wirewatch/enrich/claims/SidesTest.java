package io.wirewatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          KABUL (Halyard) - The foreign ministry said so.|AF
          ISLAMABAD: Police said so.|PK
          PARACHINAR, Pakistan/KABUL (Halyard) - It rained.|PK
          NEW DELHI — Officials said so.|IN
          Kabul said no. It rained - a lot.|none
          UN officials in Kabul said so - again.|none
          GROZA (Halyard) - The mayor said so.|none
          """)
  void readsTheCountryOfADateline(String body, String country) {
    assertThat(Sides.ofDateline(body)).isEqualTo(country);
  }
}
