package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import io.wirewatch.enrich.places.Places;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What countries and their peoples are called in other languages with Latin letters. */
class NamesByLanguageTest {
  private static final NamesByLanguage NAMES = new NamesByLanguage(Gazetteer.shipped());

  private static List<String> found(String language, String text) {
    Words words = Words.of(text, language);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      NameSpan span = NAMES.at(words, i, language);
      if (span != null) {
        found.add(words.surface(span.from(), span.to()) + "=" + span.entry().name());
        i = span.to() - 1;
      }
    }
    return found;
  }

  @Test
  void countriesAreNamedInTheLanguageOfTheText() {
    assertThat(found("fr", "Le Tchad et la Corée du Nord"))
        .containsExactly("Tchad=Chad", "Corée du Nord=North Korea");
    assertThat(found("es", "EE. UU. y Turquía"))
        .containsExactly("EE. UU.=United States", "Turquía=Turkey");
    assertThat(found("pt", "a Guiné-Bissau e a Síria"))
        .containsExactly("Guiné-Bissau=Guinea-Bissau", "Síria=Syria");
    assertThat(found("de", "Die Türkei und Großbritannien"))
        .containsExactly("Türkei=Turkey", "Großbritannien=United Kingdom");
    assertThat(found("sw", "Marekani na Uganda"))
        .containsExactly("Marekani=United States", "Uganda=Uganda");
  }

  @Test
  void anElidedArticleIsNoPartOfTheName() {
    assertThat(found("fr", "L'Ouganda, l’Égypte et l'armée d'Haïti"))
        .containsExactly("Ouganda=Uganda", "Égypte=Egypt", "Haïti=Haiti");
  }

  @Test
  void peoplesAreWrittenSmall() {
    assertThat(found("fr", "des soldats rwandais")).containsExactly("rwandais=Rwandan");
    assertThat(found("es", "guardias venezolanos")).containsExactly("venezolanos=Venezuelan");
    assertThat(found("pt", "a polícia moçambicana")).containsExactly("moçambicana=Mozambican");
  }

  @Test
  void aNameOfAnotherLanguageIsNone() {
    assertThat(found("en", "Credit Suisse and the Inde river")).isEmpty();
    assertThat(found("es", "la Suisse Romande")).isEmpty();
    assertThat(found(null, "Le Tchad")).isEmpty();
  }

  @Test
  void aPartOfALongerNameIsNone() {
    assertThat(found("fr", "Le Crédit Suisse a payé, selon la banque")).isEmpty();
    assertThat(found("fr", "La tempête sur l'océan Indien")).isEmpty();
    assertThat(found("fr", "Maurice Dupont a été tué")).isEmpty();
    assertThat(found("es", "dijo Michael Jordan")).isEmpty();
  }

  @Test
  void reportsInTwoLanguagesNameTheSameEntityAndCountry() {
    Article french = article("Selon l'Allemagne, l'armée congolaise a fui.");
    Article english = article("Germany said that the Congolese army fled.");
    NameTagger tagger = NameModelFile.tagger();
    List<Entity> inFrench = tagger.tag(french, "fr");
    List<Entity> inEnglish = tagger.tag(english, "en");
    assertThat(id(inFrench, EntityType.LOCATION)).isEqualTo(id(inEnglish, EntityType.LOCATION));
    assertThat(id(inFrench, EntityType.NATIONALITY))
        .isEqualTo(id(inEnglish, EntityType.NATIONALITY));

    Places places = new PlaceFinder(Gazetteer.shipped()).find(french, inFrench, null);
    assertThat(places.places()).extracting("countryCode").containsExactly("DE");
    assertThat(places.countries()).contains("DE");
  }

  private static Article article(String body) {
    return Article.builder().id("a").title("").body(body).build();
  }

  private static String id(List<Entity> entities, EntityType type) {
    return entities.stream().filter(e -> e.type() == type).findFirst().orElseThrow().id();
  }
}
