package io.wirewatch.query.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.query.Sample;
import io.wirewatch.query.document.ArticleDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredQueryTest {
  private static final ArticleDocument RAID = ArticleDocument.of(Sample.raid());

  private static StoredQuery stored(String query) {
    return StoredQuery.of(Sample.LANGUAGE.parse(query).orThrow(), Sample.FEATURES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic:cross-border-threat AND country:(AF PK) AND (entity:\"ISIS-K\" OR body:\"Durand Line\" OR title:infiltrat*) AND severity:[40 TO *]",
        "ISIS-K",
        "title:\"isis k\"",
        "body:ISIS-K",
        "entity:ISIS-K",
        "entity:un:qde.161",
        "organization:iskp",
        "person:\"abu zar\"",
        "place:peshawar",
        "place:gn:1168197",
        "entityType:armed_group",
        "topic:medtop:16000000",
        "source:DAWN-pk",
        "sourceCountry:pk",
        "reliability:(A B)",
        "language:en",
        "status:actual",
        "urgency:past",
        "severity:severe",
        "storySize:[3 TO 5]",
        "origins:2",
        "killed:[10 TO *]",
        "publishedAt:2025-10-29",
        "near:\"34,71.5,30\"",
        "near:\"ww:durand-line,50\"",
        "\"gunmen group\"~4",
        "\"group gunmen\"~6",
        "infiltra*",
        "inf?ltr*ors",
        "peshawra~1",
        "peshwr~2",
        "NOT karachi",
        "karachi OR NOT lahore"
      })
  void finds(String query) {
    assertThat(stored(query).matches(RAID)).isTrue();
    assertThat(stored(query).evidence(RAID)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "karachi",
        "title:durand",
        "\"line durand\"",
        "\"infiltrators kill\" AND killed:[13 TO *]",
        "entity:\"province isis\"",
        "entity:\"iskp abu\"~50",
        "person:iskp",
        "place:pesh",
        "country:IN",
        "severity:extreme",
        "near:\"34,71.5,1\"",
        "near:\"ww:durand-line,5\"",
        "\"gunmen group\"~3",
        "peshwr~1",
        "ISIS-K NOT peshawar"
      })
  void doesNotFind(String query) {
    assertThat(stored(query).matches(RAID)).isFalse();
    assertThat(stored(query).evidence(RAID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sana'a|fighting in Sanaa today",
        "kashmir|Kashmir's valley",
        "UN|the U.N. said",
        "attaque|une série d'attaques, l'attaque de Paris",
        "Zürich|zurich",
        "муйнак|Муйнак",
        "كابل|کابل",
        "\"طالبان افغانستان\"|د طالبان افغانستان",
        "पुलिस|पुलिस ने कहा",
        "東京|東京都",
        "2025|۲۰۲۵"
      })
  void foldsWhatSoundsAlike(String query, String body) {
    assertThat(stored(query).matches(Sample.body(body))).isTrue();
  }

  @Test
  void showsTheWordsThatMet() {
    List<Why> why =
        stored("country:(IN PK) AND body:\"durand line\" AND killed:[10 TO *]").evidence(RAID);
    assertThat(why)
        .extracting(Why::clause)
        .containsExactly("country:PK", "body:\"durand line\"", "killed:[10 TO *]");
    assertThat(why)
        .extracting(Why::text)
        .containsExactly("PK", "Durand Line", "At least 12 people died");
    Why phrase = why.get(1);
    assertThat(Sample.raid().article().body().substring(phrase.start(), phrase.end()))
        .isEqualTo(phrase.text());
    assertThat(phrase.snippet()).contains("crossed the Durand Line, police said");
  }

  @Test
  void showsANameWhereTheTextSaysIt() {
    Why why = stored("entity:iskp").evidence(RAID).get(0);
    assertThat(why.field()).isEqualTo("title");
    assertThat(why.text()).isEqualTo("ISIS-K");
  }

  @Test
  void saysWhatIsAbsentWhereThatIsAllThatMatched() {
    Why why = stored("NOT karachi").evidence(RAID).get(0);
    assertThat(why.clause()).isEqualTo("NOT karachi");
    assertThat(why.text()).isNull();
  }

  @Test
  void explainsWhichPartFailed() {
    var query =
        Sample.LANGUAGE.parse("gunmen AND (karachi OR title:lahore) AND NOT peshawar").orThrow();
    Explanation explanation = Explanation.of(query, RAID, Sample.FEATURES);
    assertThat(explanation.met()).isFalse();
    assertThat(explanation.failures()).containsExactly("karachi", "title:lahore", "NOT peshawar");
    assertThat(explanation.parts().get(0).why().text()).isEqualTo("Gunmen");
  }
}
