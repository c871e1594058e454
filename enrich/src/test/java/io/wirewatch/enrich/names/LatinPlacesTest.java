package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Towns in languages that the trained model does not read. */
class LatinPlacesTest {
  private static final PlaceNames PLACES = new PlaceNames(Gazetteer.shipped());

  private static List<String> found(String language, String text) {
    Words words = Words.of(text, language);
    return PLACES.find(words, List.of(), language).stream()
        .map(span -> words.surface(span.from(), span.to()))
        .toList();
  }

  @Test
  void aWordThatPutsSomethingThereMakesAName() {
    assertThat(found("fr", "Onze personnes ont été abattues à Oicha.")).containsExactly("Oicha");
    assertThat(found("es", "Hallaron armas en Apatzingán.")).containsExactly("Apatzingán");
  }

  @Test
  void soDoesAWordThatSaysWhatItIs() {
    assertThat(found("fr", "le territoire d'Oicha")).containsExactly("Oicha");
    assertThat(found("es", "el municipio de Apatzingán")).containsExactly("Apatzingán");
  }

  @Test
  void aNameThatSeveralCountriesHaveNeedsAnotherPlaceThere() {
    assertThat(found("es", "Dos muertos en Tame.")).isEmpty();
    assertThat(found("es", "Dos muertos en Tame, Colombia.")).containsExactly("Tame", "Colombia");
  }

  @Test
  void aSurnameIsNoTown() {
    assertThat(found("es", "habló con Juan Apatzingán ayer")).isEmpty();
    assertThat(found("fr", "selon Oicha Mbimbi, un voisin")).isEmpty();
  }
}
