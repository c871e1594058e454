package io.wirewatch.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountryRankerTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();
  private static final PlaceFinder PLACES = new PlaceFinder(Gazetteer.shipped());

  private static List<String> countries(String title, String body, SourceRef source) {
    Article article = Article.builder().id("a").title(title).body(body).language("en").build();
    return PLACES.find(article, TAGGER.tag(article, "en"), source).countries();
  }

  private static List<String> countries(String title, String body) {
    return countries(title, body, null);
  }

  @Test
  void putsTheCountriesOfTheStoryFirstAndLeavesOutWhatIsMentioned() {
    List<String> found =
        countries(
            "Pakistan, Afghanistan trade fire at Torkham",
            "Pakistani and Afghan forces exchanged fire at the Torkham crossing on Monday, officials"
                + " in Peshawar said. The Taliban government in Kabul accused Islamabad of building"
                + " a post. Far below, a diplomat remembered a visit to Portugal.");
    assertThat(found).containsExactlyInAnyOrder("PK", "AF");
  }

  @Test
  void knowsACountryByItsOfficesAndItsExchanges() {
    assertThat(countries("Bundestag passes budget", "The Bundestag passed the budget on Friday."))
        .containsExactly("DE");
    assertThat(countries("", "Peyrol Industries <PYRL.PA> said sales rose by a tenth last year."))
        .containsExactly("FR");
  }

  @Test
  void takesNoCountryFromMoneyOrFromTheNameOfAnotherPlace() {
    List<String> found =
        countries(
            "Norway firm buys ships",
            "A Norwegian company bought two ships for 30 mln Canadian dollars in Oslo.");
    assertThat(found).containsExactly("NO");
    assertThat(countries("New Mexico votes", "Voters in New Mexico chose a governor."))
        .doesNotContain("MX");
  }

  @Test
  void readsAStateThatWasByItsTime() {
    assertThat(
            countries(
                "Soviet Union tests rocket",
                "The Soviet Union tested a rocket, officials in Moscow said. Soviet radio said the"
                    + " flight went well."))
        .containsExactly("SU");
    assertThat(countries("Moscow says talks go on", "Russia said in Moscow that talks go on."))
        .containsExactly("RU");
  }

  @Test
  void fallsBackOnTheHomeOfTheSource() {
    SourceRef source = new SourceRef("s", "Paper", "KE", "en", null, null);
    assertThat(countries("Bus overturns", "Nine people were hurt.", source)).containsExactly("KE");
    assertThat(countries("Bus overturns", "Nine people were hurt.")).isEmpty();
  }
}
