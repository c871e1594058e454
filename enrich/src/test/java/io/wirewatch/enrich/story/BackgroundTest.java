package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.text.Folding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundTest {
  private static final String PRICES =
      "Los vendedores del mercado central dijeron este martes que el precio de la caja de tomates"
          + " ha subido por segunda semana y que la gente compra menos. Según la asociación, la causa"
          + " está en las lluvias que dañaron los cultivos del valle.";
  private static final String FILM =
      "La directora presentó este martes en el festival su tercera película, que cuenta la vida de"
          + " una maestra rural y de los niños que la esperan cada mañana. El público la recibió con"
          + " un largo aplauso, según contó la propia actriz.";
  private static final String ARRESTS =
      "La policía detuvo este martes a cuatro hombres que, según la fiscalía, cobraban a los"
          + " conductores de la terminal por dejarlos trabajar. Los agentes hallaron en la casa dos"
          + " pistolas y un cuaderno con las cuentas de los pagos.";

  private final StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);

  @Test
  void theCommonWordsOfALanguageSeldomReadJoinNothing() {
    put("blast", "en", "Bomb at Bannu market kills seven", Reports.BLAST, 0);
    put("flood", "en", "Floods in Bangladesh", Reports.FLOOD, 1);
    put("prices", "es", "El tomate sube otra vez en el mercado central", PRICES, 2);
    List<String> stories =
        List.of(
            put("film", "es", "Una maestra rural llega a la pantalla", FILM, 3),
            put("arrests", "es", "Cuatro detenidos por cobros en la terminal", ARRESTS, 4));
    assertThat(stories).containsExactly("film", "arrests");
  }

  @ParameterizedTest
  @CsvSource({"es,que", "fr,les", "pt,não", "de,nicht", "ru,что", "ur,کے", "fa,است", "ar,من"})
  void knowsTheWordsThatEveryReportOfALanguageHolds(String language, String word) {
    assertThat(Background.of(language).isCommon(Folding.fold(word))).isTrue();
  }

  @Test
  void countsWordsThatManyReportsHold() {
    int government = Hashes.id(Stems.of("gobierno"));
    assertThat(Background.of("es").count(government)).isPositive();
    assertThat(Background.of("en").count(government)).isZero();
  }

  @Test
  void readsALanguageWithoutAListLikeEnglish() {
    assertThat(Background.of("ps")).isSameAs(Background.of("en"));
    assertThat(Background.of(null)).isSameAs(Background.of("en"));
  }

  private String put(String id, String language, String title, String body, int minute) {
    var report = Reports.report(id, id, title, body, Reports.NOON.plus(Duration.ofMinutes(minute)));
    return assigner
        .assign(Reports.found(report, language, List.of(), List.of()))
        .article()
        .story()
        .id();
  }
}
