package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupNamesTest {
  private final NameTagger tagger = NameModelFile.tagger();

  private List<Entity> tag(String title, String body) {
    Article article = Article.builder().id("a").title(title).body(body).build();
    return tagger.tag(article, "en");
  }

  private List<String> groups(String body) {
    return tag("", body).stream()
        .filter(e -> e.type() == EntityType.ARMED_GROUP)
        .map(Entity::id)
        .toList();
  }

  @Test
  void findsAGroupInTitleAndBodyWithItsOffsets() {
    String body = "Police blamed ISIS-K, known as the Islamic State Khorasan Province.";
    List<Entity> found = tag("ISKP claims Kabul blast", body);

    Entity group =
        found.stream().filter(e -> e.id().equals("un:QDe.161")).findFirst().orElseThrow();
    assertThat(group.mentions())
        .extracting(Mention::field, Mention::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title", "ISKP"),
            org.assertj.core.groups.Tuple.tuple("body", "ISIS-K"),
            org.assertj.core.groups.Tuple.tuple("body", "Islamic State Khorasan Province"));
    for (Mention m : group.mentions()) {
      String text = m.field().equals("title") ? "ISKP claims Kabul blast" : body;
      assertThat(text.substring(m.start(), m.end())).isEqualTo(m.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fighters of the People’s Protection Units withdrew. | ww:ypg",
        "The Kurdistan Workers' Party denied it. | ww:pkk",
        "Two BLA militants were shot. | ww:bla",
        "Three LeT terrorists crossed the line. | un:QDe.118",
        "پشاور میں ٹی ٹی پی کا حملہ | un:QDe.132",
        "أعلنت حركة الشباب مسؤوليتها | un:SOe.001",
        "وقال الحوثيون إنهم أطلقوا صاروخا | un:YEe.001",
        "Удар по хуситам в Йемене | un:YEe.001",
        "लश्कर-ए-तैयबा के दो आतंकी ढेर | un:QDe.118",
      })
  void knowsAGroupByAnyOfItsNames(String text, String id) {
    assertThat(groups(text)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Let us wait for the bus.",
        "She studied law and passed the BLA exam.",
        "THE PRIME MINISTER IS OUT OF TOWN TODAY",
        "It is the base of the pyramid.",
        "Mia joined the lions den club.",
      })
  void leavesWordsAloneThatOnlyLookLikeAGroup(String text) {
    assertThat(groups(text)).isEmpty();
  }

  @Test
  void takesAShortNameWhereTheLongOneStandsElsewhere() {
    assertThat(groups("The Baloch Liberation Army spoke. Later a BLA spokesman agreed."))
        .containsExactly("ww:bla");
  }
}
