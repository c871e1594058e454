package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where the occurrence took place that an article leads with. */
class LeadTest {
  @Test
  void aDatelineIsWhereItWasFiledNotWhereItHappened() {
    assertThat(place("PESHAWAR, Pakistan (Agency) — A bomb killed five in Bannu.", "Peshawar"))
        .isEqualTo(Hashes.id("Bannu"));
    assertThat(place("PESHAWAR: A bomb killed five people in Bannu.", "Peshawar"))
        .isEqualTo(Hashes.id("Bannu"));
  }

  @Test
  void aLeadThatNamesNoPlaceHappenedWhereItWasFiled() {
    String rest = " Police closed the market and searched the lanes for a second device.".repeat(5);
    assertThat(place("BANNU (Agency) — A bomb killed five." + rest + " In Tank, too.", "Tank"))
        .isEqualTo(Hashes.id("Bannu"));
  }

  @Test
  void withoutADatelineTheFirstPlaceCounts() {
    assertThat(place("A bomb killed five in Tank on the road to Bannu.", "Tank"))
        .isEqualTo(Hashes.id("Tank"));
    assertThat(place("UN observers: none were hurt in Tank, near Bannu.", "Tank"))
        .isEqualTo(Hashes.id("Tank"));
  }

  private static int place(String body, String other) {
    EnrichedArticle article = Reports.report("a", "wire", "Bomb kills five", body, Reports.NOON);
    List<Place> places = List.of(city(body, "Bannu"), city(body, other));
    return Lead.incident(Reports.found(article, "en", List.of(), places), Reports.NOON).place();
  }

  private static Place city(String body, String name) {
    int at = body.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
    Mention mention = new Mention("body", at, at + name.length(), name, FoundBy.GAZETTEER, name, 1);
    return new Place(
        name, null, name, PlaceKind.CITY, "PK", null, 33d, 70d, 1, null, List.of(mention));
  }
}
