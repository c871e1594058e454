package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativePlacesTest {
  private static final NativePlaces PLACES = new NativePlaces(Gazetteer.shipped());

  private static List<String> found(String text) {
    Words words = Words.of(text);
    return PLACES.find(words).stream().map(s -> words.surface(s.from(), s.to())).toList();
  }

  @Test
  void countriesAndLargeCitiesStandByThemselves() {
    assertThat(found("پاکستان اور افغانستان")).containsExactly("پاکستان", "افغانستان");
    assertThat(found("Взрыв прогремел в Кабуле")).containsExactly("Кабуле");
  }

  @Test
  void anOrdinaryWordIsNoTown() {
    assertThat(found("فوجی میدان سے واپس آئے")).isEmpty();
    assertThat(found("قالت السلطات إن الجامعة مغلقة")).isEmpty();
    assertThat(found("روز دوشنبه باران بارید")).isEmpty();
  }

  @Test
  void aWordBesideItMakesAnOrdinaryWordATown() {
    assertThat(found("در شهر دوشنبه باران بارید")).containsExactly("دوشنبه");
  }

  @Test
  void anotherPlaceOfTheCountryDoesAsWell() {
    assertThat(found("روز دوشنبه باران بارید. تاجیکستان")).contains("تاجیکستان");
    assertThat(found("چمن کے قریب بلوچستان میں")).contains("چمن");
  }

  @Test
  void firstNamesAndSurnamesAreNoTowns() {
    assertThat(found("Вчера Владимир Сорокин выступил в Москве")).containsExactly("Москве");
  }

  @Test
  void namesInPashtoAreFoundInTheFormsThatPrepositionsGiveThem() {
    assertThat(found("د کوټې په ښار کې")).containsExactly("کوټې");
    assertThat(found("له کابله تر کندهاره لویه لار وتړل شوه")).containsExactly("کابله", "کندهاره");
    assertThat(found("د ډیورنډ پر کرښه")).containsExactly("ډیورنډ پر کرښه");
    assertThat(found("کوئٹے میں دھماکا ہوا")).containsExactly("کوئٹے");
  }

  @Test
  void whatATownHasIsASignOfIt() {
    assertThat(found("د زرنج ښاروال استعفا وکړه")).containsExactly("زرنج");
    assertThat(found("باشندگان زرنج اعتراض کردند")).containsExactly("زرنج");
    assertThat(found("د کندز والي خبر ورکړ")).containsExactly("کندز");
  }

  @Test
  void aPrepositionInPashtoAloneMakesNoTownOfAWord() {
    assertThat(found("په تېره اونۍ کې د امنیت شورا غونډه وه")).isEmpty();
    assertThat(found("د باران له امله کروندې زیانمنې شوې")).isEmpty();
  }
}
