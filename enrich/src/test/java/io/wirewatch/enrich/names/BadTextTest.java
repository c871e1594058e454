package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.alias.AliasFinder;
import io.wirewatch.enrich.language.LanguageDetector;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody would write: they are tagged like any other, mentions stay true to them. */
class BadTextTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();
  private static final PlaceFinder PLACES = new PlaceFinder(Gazetteer.shipped());
  private static final LanguageDetector LANGUAGES = new LanguageDetector(new OpenNlpLanguage());

  static Stream<String> texts() {
    return Stream.of(
        "",
        " \n\n\t ",
        "A".repeat(5_000_000),
        "Kabul ".repeat(800_000),
        "(".repeat(300_000),
        "also known as ".repeat(40_000),
        "Karim Khan, also known as ".repeat(20_000),
        "\uD800 Kabul \uDC00\uD83D Herat \uDFFF",
        "Kabul کابل काबुल Кабул 喀布尔 カブール",
        "\u202E\u200F Peshawar \u200E\u2066 پشاور \u2069\u202C",
        "K\u0000a\u0001bul \uFFFE\uFFFF Kabul",
        "\u0301\u0301\u0301".repeat(10_000) + " Kabul");
  }

  @ParameterizedTest(name = "text {index}")
  @MethodSource("texts")
  void tagsAnyTextAndKeepsItsOffsets(String body) {
    Article article = Article.builder().id("bad").title("").body(body).build();
    String language = LANGUAGES.detect(article);
    List<Entity> entities = TAGGER.tag(article, language);
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        assertThat(body.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
    assertThat(PLACES.find(article, entities, null)).isNotNull();
    assertThat(new AliasFinder().find(article, entities)).isNotNull();
  }

  @Test
  void findsANameBetweenMarksAndInEveryScript() {
    Article article =
        Article.builder()
            .id("marks")
            .title("")
            .body("\u202E\u200FPeshawar\u200E and پشاور\u2069 \uD800 Кабул")
            .language("en")
            .build();
    assertThat(TAGGER.tag(article, "en"))
        .filteredOn(e -> e.type() == EntityType.LOCATION)
        .flatExtracting(Entity::mentions)
        .extracting(Mention::text)
        .contains("Peshawar", "پشاور", "Кабул");
  }
}
