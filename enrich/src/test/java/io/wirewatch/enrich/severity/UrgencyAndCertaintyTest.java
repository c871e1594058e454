package io.wirewatch.enrich.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Certainty;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.enrich.topics.SeedFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The urgency and certainty that {@code docs/severity.md} promises, by articles of which each lies
 * beside a line of that table; the values are CAP's, the order of the lines decides.
 */
class UrgencyAndCertaintyTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          immediate | Gunmen storm hotel                       | Gunmen attacked a hotel on Monday, killing four people.
          immediate | Soldiers hold out in besieged town       | Fighters killed six soldiers; the siege is ongoing, the army said.
          immediate | Earthquake kills 20 in hill town         | An earthquake killed 20 people on Tuesday.
          expected  | Police foil bomb plot against station    | Police foiled a plot by militants to bomb a railway station.
          expected  | Army poised to storm rebel town          | The army is poised to attack the town, where rebels killed six soldiers on Monday.
          past      | Court jails bomber for killing nine      | A bomber who killed nine people at a market was jailed on Monday.
          past      | Town marks anniversary of market bombing | Militants killed 40 people at the market, where families gathered on Monday.
          past      | Commander killed in ambush               | A rebel commander was killed in an ambush in the hills.
          past      | Three militants arrested                 | Police arrested three militants of a banned group.
          unknown   | Flood displaces 3,000 villagers          | Some 3,000 villagers were displaced by floods.
          unknown   | Ministers open trade fair                | Ministers opened a trade fair with music and speeches.
          """)
  void saysHowSoonToAct(String urgency, String title, String body) {
    assertThat(severity(title, body).urgency().wireName()).isEqualTo(urgency);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          observed | Gunmen storm hotel                     | Gunmen attacked a hotel on Monday, killing four people.
          observed | Three militants arrested               | Police arrested three militants of a banned group.
          observed | Earthquake kills 20 in hill town       | An earthquake killed 20 people on Tuesday.
          likely   | Militants say they killed ten soldiers | A militant group claimed that it killed ten soldiers in an ambush.
          possible | Commander reportedly killed in strike  | A rebel commander was reportedly killed in an air strike on Monday.
          possible | Gunmen kill nine, group says           | A group claimed that nine soldiers were killed; the claim could not be verified.
          unlikely | Army denies reports of deadly attack   | The army denied reports that rebels attacked a base and killed ten soldiers.
          unlikely | Bomb scare at station was a hoax       | A caller said militants had attacked the station; the call was a hoax, police said.
          unknown  | Ministers open trade fair              | Ministers opened a trade fair with music and speeches.
          """)
  void saysHowSureItIs(String certainty, String title, String body) {
    assertThat(severity(title, body).certainty().wireName()).isEqualTo(certainty);
  }

  @ParameterizedTest
  @CsvSource({
    "LIKELY, OBSERVED",
    "POSSIBLE, OBSERVED",
    "OBSERVED, OBSERVED",
    "UNLIKELY, UNLIKELY",
    "UNKNOWN, UNKNOWN"
  })
  void takesForObservedWhatASecondIndependentOriginTells(Certainty alone, Certainty together) {
    Severity one = new Severity(50, Severity.levelOf(50), Urgency.PAST, alone, List.of());
    assertThat(JUDGE.severity().withOrigins(one, 2).certainty()).isEqualTo(together);
    assertThat(JUDGE.severity().withOrigins(one, 2).urgency()).isEqualTo(Urgency.PAST);
    assertThat(JUDGE.severity().withOrigins(one, 1)).isEqualTo(one);
  }

  @Test
  void leavesBothUnknownWhereNoEventIsReported() {
    Severity severity =
        severity("Siege of a medieval town, a lecture", "The siege still fascinates.");
    assertThat(severity.score()).isZero();
    assertThat(severity.urgency()).isEqualTo(Urgency.UNKNOWN);
    assertThat(severity.certainty()).isEqualTo(Certainty.UNKNOWN);
  }

  private static Severity severity(String title, String body) {
    return JUDGE
        .judge(
            Article.builder()
                .id("a")
                .title(title)
                .body(body)
                .publishedAt(Instant.parse("2025-10-29T12:00:00Z"))
                .build(),
            null,
            List.of(),
            List.of(),
            List.of())
        .severity();
  }
}
