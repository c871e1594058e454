package io.wirewatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Groups, countries and places in French, Spanish and Portuguese sentences, half of them hard
 * negatives, by a writer who had not seen the rules; the figures are of the half that is not looked
 * at. {@code -Dwirewatch.tune=true} shows the misses of the other.
 */
class LatinNamesTest {
  private static final String SET = "latin-names.tsv";

  @Test
  void findsGroupsCountriesAndPlacesInEachLanguage() throws IOException {
    if (Boolean.getBoolean("wirewatch.tune")) {
      tell("tune", true);
    }
    Map<String, NativeNamesTest.Figures> report = tell("report", false);
    assertThat(report).hasSize(3);
    report.forEach(
        (language, figures) -> {
          assertThat(figures.precision()).as("precision of %s", language).isGreaterThan(0.72);
          assertThat(figures.recall()).as("recall of %s", language).isGreaterThan(0.66);
        });
  }

  private static Map<String, NativeNamesTest.Figures> tell(String half, boolean misses)
      throws IOException {
    Map<String, NativeNamesTest.Figures> all =
        NativeNamesTest.measure(NativeNamesTest.rows(SET), half);
    all.forEach(
        (language, figures) -> {
          System.out.printf(
              Locale.ROOT,
              "%s %s: precision %.2f, recall %.2f%n",
              language,
              half,
              figures.precision(),
              figures.recall());
          if (misses) {
            figures.misses().forEach(System.out::println);
          }
        });
    return all;
  }
}
