package io.wirewatch.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {
  private final PlaceFinder places = new PlaceFinder(Gazetteer.shipped());

  private Places resolve(String text, String... names) {
    List<int[]> spans = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int start = text.indexOf(name, from);
      spans.add(new int[] {start, start + name.length()});
      from = start + name.length();
    }
    return places.find(text, spans, SourceHint.NONE);
  }

  private Place one(String text, String... names) {
    return resolve(text, names).places().get(0);
  }

  @Test
  void takesTheBetterKnownPlaceWhereNothingElseTells() {
    Place place = one("Talks were held in Paris.", "Paris");
    assertThat(place.countryCode()).isEqualTo("FR");
    assertThat(place.confidence()).isGreaterThan(0.9);
  }

  @Test
  void believesWhatFollowsAComma() {
    assertThat(one("A storm hit Paris, Texas.", "Paris", "Texas").admin1()).isEqualTo("US.TX");
    assertThat(one("He lives in London, Ont.", "London", "Ont.").countryCode()).isEqualTo("CA");
  }

  @Test
  void letsNeighboursDecide() {
    String text = "Police in Athens and Winder searched homes across Georgia.";
    Places found = resolve(text, "Athens", "Winder", "Georgia");
    assertThat(found.places()).extracting(Place::countryCode).containsOnly("US");
  }

  @Test
  void countsTheHomeOfTheSourceALittle() {
    String text = "The council met in Hyderabad.";
    int start = text.indexOf("Hyderabad");
    List<int[]> span = List.of(new int[] {start, start + 9});
    Place pakistani = places.find(text, span, new SourceHint("PK", 25.4, 68.4)).places().get(0);
    assertThat(pakistani.countryCode()).isEqualTo("PK");
  }

  @Test
  void putsALineWhereItComesNearestToTheStory() {
    String text = "Troops fired across the Durand Line near Spin Boldak.";
    Place line = one(text, "Durand Line", "Spin Boldak");
    assertThat(line.kind()).isEqualTo(PlaceKind.LINE);
    assertThat(line.id()).isEqualTo("ww:durand-line");
    assertThat(Geometry.kilometres(line.lat(), line.lon(), 31.0, 66.4)).isLessThan(60);
  }

  @Test
  void knowsNativeNames() {
    assertThat(one("حملہ پشاور میں ہوا", "پشاور").geonameId()).isEqualTo(1168197L);
    assertThat(one("Взрыв в Пешаваре", "Пешаваре").geonameId()).isEqualTo(1168197L);
    assertThat(one("पेशावर में धमाका", "पेशावर").geonameId()).isEqualTo(1168197L);
    assertThat(one("انفجار في بيشاور", "بيشاور").geonameId()).isEqualTo(1168197L);
  }

  @Test
  void takesCongoForTheCountryThatTheOtherPlacesLieIn() {
    assertThat(one("In Congo they fled from Goma.", "Congo", "Goma").countryCode()).isEqualTo("CD");
    Place western = one("In Congo, markets in Pointe-Noire shut.", "Congo", "Pointe-Noire");
    assertThat(western.countryCode()).isEqualTo("CG");
    assertThat(one("A bomb went off in Congo.", "Congo").kind()).isEqualTo(PlaceKind.COUNTRY);
  }

  @Test
  void takesNoRiverForTheTownThatIsCalledLikeIt() {
    assertThat(resolve("They crossed the Lamia river.", "Lamia river").places()).isEmpty();
    assertThat(one("A boat sank on Lake Kivu.", "Lake Kivu").id()).isEqualTo("ww:lake-kivu");
  }

  @Test
  void leavesOutWhatNobodyKnowsAndWhatIsNoStretchOfTheText() {
    assertThat(resolve("In Xyzzyville they met.", "Xyzzyville").places()).isEmpty();
    List<int[]> wrong = List.of(new int[] {-3, 2}, new int[] {5, 2}, new int[] {0, 999});
    assertThat(places.find("Paris", wrong, SourceHint.NONE).places()).isEmpty();
  }
}
