package io.wirewatch.enrich.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.SeverityReason;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.enrich.topics.SeedFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reported is judged, not what is mentioned; each point of severity has its reason. */
class EventJudgeTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  @Test
  void filesAnAttackOnAConcertHallUnderTerrorAndNotUnderEntertainment() {
    EventJudge.Judgement draft =
        judged(
            "Gunmen storm concert hall during symphony, 19 dead",
            "Gunmen opened fire on the audience of a concert hall on Friday night, killing 19 people, the interior ministry said."
                + " The orchestra had just begun the second act.");
    assertThat(draft.topics()).extracting(TopicTag::id).contains("terrorism");
    assertThat(draft.severity().level()).isIn(SeverityLevel.SEVERE, SeverityLevel.EXTREME);
    assertThat(draft.severity().urgency()).isEqualTo(Urgency.IMMEDIATE);
  }

  @Test
  void findsNothingInASportPageThatTalksOfWar() {
    EventJudge.Judgement draft =
        judged(
            "United bombard City in explosive derby clash",
            "The striker fired a missile past the goalkeeper as United laid siege to the City goal."
                + " City's attack was killed off by a lethal counter-attack before half time."
                + " The coach said the battle for the league title would be a war of attrition.");
    assertThat(draft.topics()).isEmpty();
    assertThat(draft.severity().level()).isEqualTo(SeverityLevel.MINOR);
  }

  @Test
  void scoresAnAnniversaryFarBelowTheAttackItself() {
    EventJudge.Judgement attack =
        judged(
            "Bomb kills 40 at market",
            "A bomb killed 40 people at a crowded market on Monday, police said.");
    EventJudge.Judgement anniversary =
        judged(
            "Town marks tenth anniversary of market bombing",
            "Families lit candles on the tenth anniversary of the bombing that killed 40 people at the market.");
    assertThat(attack.severity().score()).isGreaterThan(anniversary.severity().score() + 40);
    assertThat(anniversary.topics()).isEmpty();
  }

  @Test
  void countsTheDeadOfOtherNewsInPassingForLess() {
    Severity news =
        judged(
                "Gunman kills nine at school",
                "A gunman killed nine pupils at a school on Monday, police said.")
            .severity();
    Severity passing =
        judged(
                "Parliament passes new gun law",
                "Lawmakers passed a gun law on Monday in the wake of a school shooting that left nine"
                    + " people dead.")
            .severity();
    assertThat(news.level()).isEqualTo(SeverityLevel.SEVERE);
    assertThat(passing.score()).isLessThan(news.score() / 2 + 10);
  }

  @Test
  void countsTheDeadOfACourtReportForLess() {
    assertThat(
            judged(
                    "Two men charged with murder of shopkeeper",
                    "Two men have been charged with killing a shopkeeper in March, prosecutors said.")
                .severity()
                .score())
        .isLessThan(25);
  }

  @Test
  void takesADeathOnTheDayForNewsThoughTheManIsUnderArrest() {
    assertThat(
            judged(
                    "Inmate dies in county jail",
                    "A man held on a murder charge is accused of killing a fellow inmate on Sunday."
                        + " Gul Rahim, 40, was pronounced dead at a hospital.")
                .severity()
                .level())
        .isEqualTo(SeverityLevel.SEVERE);
  }

  @Test
  void takesAProtestAgainstAirStrikesForNoOffensive() {
    assertThat(
            judged(
                    "Crowd protests outside embassy over air strikes",
                    "Protesters angry at air strikes by the army gathered outside the embassy on"
                        + " Tuesday.")
                .severity()
                .level())
        .isIn(SeverityLevel.MINOR, SeverityLevel.MODERATE);
  }

  @Test
  void takesOldTimesInAnotherSentenceForNoAnniversary() {
    assertThat(
            judged(
                    "Nine villagers killed in ambush",
                    "Nine villagers were killed in an ambush. Their families settled in the valley"
                        + " several decades ago.")
                .severity()
                .level())
        .isEqualTo(SeverityLevel.SEVERE);
  }

  @Test
  void givesEveryPointAReasonInWords() {
    Severity severity =
        judged(
                "Suicide bomber kills nine at mosque",
                "A suicide bomber killed nine worshippers at a mosque on Friday, officials said.")
            .severity();
    assertThat(severity.reasons().stream().mapToInt(SeverityReason::points).sum())
        .isEqualTo(severity.score());
    assertThat(severity.reasons()).extracting(SeverityReason::what).contains("9 killed");
  }

  @Test
  void raisesSeverityWithIndependentOriginsUpToABound() {
    Severity alone =
        judged("Blast kills three", "A blast killed three people on Monday.").severity();
    Severity two = JUDGE.severity().withOrigins(alone, 2);
    Severity many = JUDGE.severity().withOrigins(alone, 40);
    assertThat(two.score()).isGreaterThan(alone.score());
    assertThat(many.score()).isEqualTo(JUDGE.severity().withOrigins(alone, 50).score());
  }

  @Test
  void judgesAnEmptyArticleAndOneOfOneEndlessWord() {
    assertThat(judged("", "").topics()).isEmpty();
    assertThat(judged("x", "boom".repeat(500_000)).topics()).isEmpty();
  }

  private static EventJudge.Judgement judged(String title, String body) {
    return JUDGE.judge(
        Article.builder()
            .id("a")
            .title(title)
            .body(body)
            .publishedAt(Instant.parse("2025-10-29T12:00:00Z"))
            .build(),
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
