package io.wirewatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.opennlp.OpenNlpWordClasses;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFinderTest {
  private final ClaimFinder finder = new ClaimFinder(new OpenNlpWordClasses());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army said on Monday that two of its posts had come under fire.|army|said|says
          Two posts came under fire, the army said.|army|said|says
          Al-Nasr claimed that it had shelled two posts.|Al-Nasr|claimed|claims
          Police in Quetta suspect that the men fled.|Police in Quetta|suspect|alleges
          "Hand in your arms," the garrison's commander ordered villagers.|garrison's commander|ordered|demands
          Nobody was hurt, a diplomat in N'Zara told reporters.|diplomat in N'Zara|told|says
          According to the interior ministry, nobody was hurt.|interior ministry|According to|says
          Officials in Peshawar confirmed that the road was shut.|Officials in Peshawar|confirmed|confirms
          Kabul has repeatedly denied that it shelters the group.|Kabul|denied|denies
          Karim Wali, the governor's spokesman, said the fire was out.|Karim Wali, the governor's spokesman|said|says
          Karim Wali, who leads the council, said the fire was out.|Karim Wali|said|says
          The ministry in a statement accused its neighbour of shelling farms.|ministry|accused|alleges
          The commander condemned the raid and said his men would answer it.|commander|condemned|says
          The raid was claimed by the Red Banner Front late on Friday.|Red Banner Front|claimed|claims
          The envoy urged both sides to step back.|envoy|urged|demands
          The agency warned that the dam could fail.|agency|warned|warns
          The allegations are baseless, the foreign office said.|foreign office|said|denies
          A source familiar with the talks told reporters they had failed.|source familiar with the talks|told|says
          Amina Zadran, 41, a nurse, said the ward was full.|Amina Zadran, 41, a nurse|said|says
          Two envoys briefed on the talks said they had failed.|Two envoys|said|says
          Karim Wali and his deputy, Omar Gul, condemned the raid.|Karim Wali and his deputy, Omar Gul|condemned|says
          The road was mined, said the head of the council, Karim Wali.|head of the council, Karim Wali|said|says
          The front, which had held for a year, gave way, the army said.|army|said|says
          Kabul's claim that its posts were hit could not be checked.|Kabul|claim|claims
          The envoy is cited by the paper as saying that talks will resume.|envoy|cited by the paper as saying|says
          Residents of the valley, on the far side, said by telephone that they heard shots.|Residents of the valley|said|says
          The two armies have for years accused each other of theft.|two armies|accused|alleges
          The ministry said it rejected the report.|ministry|said|denies
          The army told villagers near the dam to leave.|army|told|demands
          The army said it had not shelled the farms.|army|said|denies
          'Nobody warned us,' said Omar Gul, a shepherd.|Omar Gul, a shepherd|said|says
          """)
  void namesSpeakerCueAndStance(String sentence, String speaker, String cue, String stance) {
    assertThat(finder.find(sentence, List.of(), null))
        .extracting(c -> c.speaker().name() + "|" + c.cue() + "|" + c.stance().wireName())
        .containsExactly(speaker + "|" + cue + "|" + stance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The man reportedly fled across the river.",
        "The group is believed to hold four hostages.",
        "The blast claimed the lives of nine people.",
        "The governor did not say who had fired first.",
        "The minister declined to say when the road would open.",
        "Voters rejected the plan in a referendum.",
        "The reports reached the capital at noon.",
        "No group has claimed responsibility for the blast.",
        "The ministry would neither confirm nor deny the raid.",
        "The guard told him to leave the yard.",
        "A man accused of murder was flown to the capital.",
        "The parliament confirmed her as governor.",
        "The judge denied them bail.",
        "Kabul told the opposite story.",
        "Confirmed cases rose to forty.",
        "The town took in families fleeing the raid, adding two camps in a week.",
        "Rain fell on the valley for a third day."
      })
  void takesWhatNobodyIsNamedForAsNoClaim(String sentence) {
    assertThat(finder.find(sentence, List.of(), null)).isEmpty();
  }

  @Test
  void takesTheWordsOfTheSpeakerForNoClaimsOfOthers() {
    String body = "\"My brother said it was safe, and they told us to go,\" the farmer said.";
    assertThat(finder.find(body, List.of(), null))
        .extracting(c -> c.speaker().name())
        .containsExactly("farmer");
  }

  @Test
  void survivesAMissingQuotationMark() {
    String body = "\"We will rebuild, the mayor said. \"It takes a year,\" the governor said.";
    assertThat(finder.find(body, List.of(), null))
        .extracting(c -> c.speaker().name())
        .contains("governor");
  }

  @Test
  void findsTheSpeakerAfterTheQuotation() {
    String body = "“We will rebuild the bridge,” said Amina Zadran, the district's mayor.";
    assertThat(finder.find(body, List.of(), null))
        .extracting(c -> c.speaker().name())
        .containsExactly("Amina Zadran, the district's mayor");
  }

  @Test
  void takesTwoSpeakersOfOneSentenceForTwoClaims() {
    String body = "Kabul said no shell had crossed the line, but Islamabad said nine had.";
    assertThat(finder.find(body, List.of(), null))
        .extracting(c -> c.speaker().name() + " " + c.side())
        .containsExactly("Kabul AF", "Islamabad PK");
  }

  @Test
  void givesPoliceTheCountryOfTheArticleAndWitnessesNone() {
    assertThat(finder.find("Police said the road was shut.", List.of(), "PK").get(0).side())
        .isEqualTo("PK");
    assertThat(finder.find("Residents said the road was shut.", List.of(), "PK").get(0).side())
        .isEqualTo("other");
  }

  @Test
  void givesABodyTheSideOfTheLastOneOfItsKind() {
    String body =
        "Pakistan's army said the post was hit. Kabul's defence ministry said it was not. A ministry"
            + " spokesman said the army was mistaken. It said nothing had crossed the line.";
    assertThat(finder.find(body, List.of(), "PK"))
        .extracting(Claim::side)
        .containsExactly("PK", "AF", "AF", "AF");
  }

  @Test
  void givesOfficialsOfTwoCountriesNoSide() {
    assertThat(finder.find("Officials in both countries said so.", List.of(), "PK").get(0).side())
        .isEqualTo("unknown");
  }

  @Test
  void resolvesAPronounToThePersonWhoSpokeLast() {
    String body = "Governor Karim Wali said the fire was out. He said nobody was hurt.";
    Entity wali = person("p1", "Karim Wali", body);
    List<Claim> claims = finder.find(body, List.of(wali), "AF");
    assertThat(claims).extracting(c -> c.speaker().entity()).containsExactly("p1", "p1");
    assertThat(claims.get(1).side()).isEqualTo("AF");
  }

  @Test
  void resolvesItToTheBodyThatSpokeLast() {
    String body = "The Border Council said the fire was out. It said nobody was hurt.";
    Entity council = entity("o1", EntityType.ORGANIZATION, "Border Council", body);
    assertThat(finder.find(body, List.of(council), "AF"))
        .extracting(c -> c.speaker().entity())
        .containsExactly("o1", "o1");
  }

  @Test
  void leavesAPronounAloneWhereAnotherPersonWasNamedSince() {
    String body = "Karim Wali said the fire was out. Omar Gul left. He said nobody was hurt.";
    List<Claim> claims =
        finder.find(
            body, List.of(person("p1", "Karim Wali", body), person("p2", "Omar Gul", body)), null);
    assertThat(claims).extracting(c -> c.speaker().entity()).containsExactly("p1", null);
  }

  /** Headlines, tables and damaged text bring words in any order: no order may fail. */
  @Test
  void survivesWordsInAnyOrder() {
    String[] words =
        ("the army police Kabul said told claimed claims that who which , , . \" ' ( ) and by of in"
                + " Monday statement according to citing quoted as saying was not 34 's he it asked"
                + " denied called for claim warning from told him adding Many ; : — to leave")
            .split(" ");
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      String body =
          random
              .ints(1 + random.nextInt(14), 0, words.length)
              .mapToObj(k -> words[k])
              .collect(Collectors.joining(" "));
      for (Claim claim : finder.find(body, List.of(), null)) {
        assertThat(claim.speaker().name()).as(body).isNotBlank();
        assertThat(claim.evidence().end()).as(body).isLessThanOrEqualTo(body.length());
      }
    }
  }

  @Test
  void pointsAtTheVeryWords() {
    String body = "It rained.\n\nThe army said on Monday that it had withdrawn.";
    Claim claim = finder.find(body, List.of(), null).get(0);
    assertThat(body.substring(claim.speaker().start(), claim.speaker().end())).isEqualTo("army");
    assertThat(body.substring(claim.evidence().start(), claim.evidence().end()))
        .isEqualTo(claim.evidence().text())
        .isEqualTo("The army said on Monday that it had withdrawn.");
  }

  private static Entity person(String id, String name, String body) {
    return entity(id, EntityType.PERSON, name, body);
  }

  private static Entity entity(String id, EntityType type, String name, String body) {
    int at = body.indexOf(name);
    return new Entity(
        id,
        type,
        name,
        List.of(),
        List.of(new Mention("body", at, at + name.length(), name, FoundBy.MODEL, null, 0.9)));
  }
}
