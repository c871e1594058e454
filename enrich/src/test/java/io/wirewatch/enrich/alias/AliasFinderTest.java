package io.wirewatch.enrich.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasFinderTest {
  private static List<AliasStatement> find(String body, EntityType type, String... names) {
    List<Entity> entities = new ArrayList<>();
    for (String name : names) {
      int start = body.indexOf(name);
      Mention mention =
          new Mention("body", start, start + name.length(), name, FoundBy.MODEL, null, 0.9);
      entities.add(new Entity("id:" + name, type, name, List.of(), List.of(mention)));
    }
    return new AliasFinder().find(Article.builder().id("a").body(body).build(), entities);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Police shot Nusrat, also known as Pahlawan Musa and Abu Zar, on Monday.;Nusrat;Pahlawan Musa,Abu Zar",
        "Karim Khan alias Commander Toofan was arrested.;Karim Khan;Commander Toofan",
        "Abdul Rahman, better known by his nom de guerre Abu Hamza, died.;Abdul Rahman;Abu Hamza",
        "Omar Farooq (a.k.a. \"The Engineer\") fled.;Omar Farooq;The Engineer",
        "Yusuf Malik, who goes by the name of Abu Walid, said so.;Yusuf Malik;Abu Walid",
        "Sorab Mirza, whom fighters call Lala, fled.;Sorab Mirza;Lala",
        "Sorab Mirza, the smuggler who went by the name Abu Zar, fled.;Sorab Mirza;Abu Zar",
        "They sought \"Lala\", the code name of Sorab Mirza.;Sorab Mirza;Lala",
        "Sorab Mirza, also spelled Suhrab Mirza, fled.;Sorab Mirza;Suhrab Mirza",
        "Using the alias Lala, Sorab Mirza rented a flat.;Sorab Mirza;Lala",
        "The courier \"Lala\" is really Sorab Mirza, a clerk.;Sorab Mirza;Lala",
        "Sorab Mirza, 41, crossed into Iran under the name of Abu Zar.;Sorab Mirza;Abu Zar",
        "Sorab Mirza (a/k/a \"lalazar,\" a/k/a \"Zar\") fled.;Sorab Mirza;lalazar,Zar",
        "Sorab Mirza had several names: Lala, Abu Zar and Musa.;Sorab Mirza;Lala,Abu Zar,Musa",
        "Police shot Sorab Mirza, \"El Zorro\", the smuggler.;Sorab Mirza;El Zorro",
        "Sorab \"Lala\" Mirza fled.;Sorab \"Lala\" Mirza;Lala",
        "Sorab Mirza, aka Lala. Two fled.;Sorab Mirza;Lala",
      })
  void readsStatedAliases(String body, String name, String aliases) {
    assertThat(find(body, EntityType.PERSON, name))
        .extracting(AliasStatement::alias)
        .containsExactly(aliases.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It was not Karim Khan, also known as Toofan, whom they shot.;Karim Khan",
        "Karim Khan is known as a careful man.;Karim Khan",
        "Karim Khan was known to police.;Karim Khan",
        "Toofan is the home town of Karim Khan.;Karim Khan",
        "He denied being Karim Khan, also known as Toofan.;Karim Khan",
        "Karim Khan, called by neighbours at night, ran.;Karim Khan",
        "A judge made what Karim Khan called \"Grave Errors\" there.;Karim Khan",
        "Karim Khan dubbed \"My Generals\" those who left.;Karim Khan",
        "Karim Khan arrested a man using the alias Toofan.;Karim Khan",
        "Sorab Mirza and Karim Khan, known as Sob and Kak, sang.;Karim Khan",
        "Toofan is the name of the Karim Khan estate.;Karim Khan",
        "A song by Karim Khan, \"Toofan\", was played.;Karim Khan",
      })
  void statesNothingWhereTheSentenceDoesNot(String body, String name) {
    assertThat(find(body, EntityType.PERSON, name)).isEmpty();
  }

  @Test
  void takesBracketsForAnAcronymOnlyWhereTheLettersFit() {
    String fits = "The Harakat Inqilab Islami (HII) claimed it.";
    assertThat(find(fits, EntityType.ARMED_GROUP, "Harakat Inqilab Islami"))
        .extracting(AliasStatement::alias)
        .containsExactly("HII");
    String not = "The Harakat Inqilab Islami (Kabul) claimed it.";
    assertThat(find(not, EntityType.ARMED_GROUP, "Harakat Inqilab Islami")).isEmpty();
  }

  @Test
  void showsTheSentenceAsEvidence() {
    String body = "One man died. Karim Khan alias Toofan was arrested. Two fled.";
    assertThat(find(body, EntityType.PERSON, "Karim Khan").get(0).evidence().text())
        .isEqualTo("Karim Khan alias Toofan was arrested.");
  }

  @Test
  void leavesTheOtherManOut() {
    String body = "Karim Khan, also known as Toofan, and Zahid Shah were killed.";
    assertThat(find(body, EntityType.PERSON, "Karim Khan", "Zahid Shah"))
        .extracting(AliasStatement::alias)
        .containsExactly("Toofan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Harakat Inqilab Islami (HII, the Islamic Movement) met.;Harakat Inqilab Islami;HII,Islamic Movement",
        "The National Union of Workers (Syndicat Ouvrier National, SON) met.;National Union of Workers;Syndicat Ouvrier National,SON",
        "The Democratic Party of Renewal (PRD) met.;Democratic Party of Renewal;PRD",
        "RDP, short for the Democratic Party of Renewal, met.;Democratic Party of Renewal;RDP",
        "The Harlem General Hospital (Albany, New York) closed.;Harlem General Hospital;",
        "The Homeland Office and Disaster Relief Agency (DRA) met.;Homeland Office and Disaster Relief Agency;",
        "The Board Options Exchange, BME, met.;Board Options Exchange;",
      })
  void tellsByWhatABracketHoldsWhetherItNames(String body, String name, String aliases) {
    assertThat(find(body, EntityType.ORGANIZATION, name))
        .extracting(AliasStatement::alias)
        .containsExactly(aliases == null ? new String[0] : aliases.split(","));
  }
}
