package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.StoryRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Entity GROUP = Reports.group("ww:front", "Red Banner Front");
  private static final Place BANNU = Reports.city("gn:1183606", "Bannu");
  private static final Place TANK = Reports.city("gn:1164216", "Tank");

  private static final String CAUGHT =
      "Police caught the treasurer of the Red Banner Front at the main market of Bannu, police chief"
          + " Salim Marwat told reporters. The man was found with money between the stalls.";

  private Entity group = GROUP;
  private List<Entity> people = List.of();
  private final StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);

  @Test
  void neverSwallowsASecondAttackInTheSameTown() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String second =
        Reports.BLAST.replace("Monday", "Wednesday").replace("seven", "four")
            + "\n\nIt was the second blast at the market this week.";
    StoryRef other =
        put(
            "b",
            rephrased(second),
            "Second bomb at Bannu market kills four",
            "en",
            BANNU,
            MONDAY.plusDays(2),
            4,
            2);
    assertThat(other.id()).isEqualTo("b");
  }

  @Test
  void readsInOtherLanguagesThatAnotherAttackIsAnother() {
    String first =
        "Siete personas murieron este lunes cuando un carro bomba estalló frente al mercado central"
            + " de Bannu, informó la policía. Otras veinte quedaron heridas entre los puestos de"
            + " fruta.";
    String second =
        "Cuatro personas murieron este miércoles cuando un dron dejó caer una granada sobre el"
            + " mercado central de Bannu, informó la policía. Otras seis quedaron heridas entre los"
            + " puestos de fruta.";
    put("a", first, "Carro bomba deja siete muertos en Bannu", "es", BANNU, null, -1, 0);
    StoryRef other =
        put("b", second, "Dron mata a cuatro en el mercado de Bannu", "es", BANNU, null, -1, 2);
    assertThat(other.id()).isEqualTo("b");
  }

  @Test
  void keepsAFollowUpInTheStoryOfTheAttack() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String later =
        "The toll of Monday's bomb at the main market of Bannu rose to nine on Tuesday as two of"
            + " the wounded died, police chief Salim Marwat told reporters. Hospitals asked for"
            + " blood.";
    StoryRef followUp =
        put("b", later, "Bannu market toll rises to nine", "en", BANNU, MONDAY.plusDays(1), 9, 1);
    assertThat(followUp.id()).isEqualTo("a");
  }

  @Test
  void takesAnotherPlaceWithOtherCasualtiesForAnotherIncident() {
    group = Reports.group("ww:other", "Another Front");
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    group = GROUP;
    String elsewhere = rephrased(Reports.BLAST.replace("Bannu", "Tank").replace("seven", "two"));
    StoryRef other = put("b", elsewhere, "Bomb at Tank market kills two", "en", TANK, MONDAY, 2, 0);
    assertThat(other.id()).isEqualTo("b");
  }

  @Test
  void takesAnAttackElsewhereForAnotherAlsoWhereTheFirstIsKnownByAStatementAlone() {
    String statement =
        "The army says the men who killed seven shoppers in Bannu set out from a camp across the"
            + " border. \"Their kitchens are on the other side,\" its spokesman said of the Front,"
            + " and asked the neighbours to close the camp at the market road.";
    put(
        "a",
        statement,
        "Bannu killings: army says Front came from camp",
        "en",
        BANNU,
        MONDAY,
        7,
        0);
    String elsewhere =
        "A bomb planted by the Front tore through the market of Tank on Monday and killed two"
            + " shoppers, police said. Hospitals asked for blood donors and soldiers closed the"
            + " market road.";
    StoryRef other = put("b", elsewhere, "Bomb at Tank market kills two", "en", TANK, MONDAY, 2, 0);
    assertThat(other.id()).isEqualTo("b");
  }

  @Test
  void takesAnAttackElsewhereOnTheSameDayForAnotherThoughTheSameGroupIsNamed() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String elsewhere = rephrased(Reports.BLAST.replace("Bannu", "Tank").replace("seven", "two"));
    StoryRef other = put("b", elsewhere, "Bomb at Tank market kills two", "en", TANK, MONDAY, 2, 0);
    assertThat(other.id()).isEqualTo("b");
  }

  @Test
  void takesTheCaptureOfAnotherManOfTheGroupForAnotherEvent() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    StoryRef capture =
        put("b", CAUGHT, "Red Banner Front treasurer captured in Bannu", "en", BANNU, null, -1, 1);
    assertThat(capture.id()).isEqualTo("b");
  }

  @Test
  void keepsTheArrestForAnAttackInItsStory() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String arrest = CAUGHT.replace("the treasurer", "a man suspected of planting the bomb");
    StoryRef followUp =
        put("b", arrest, "Two arrested over Bannu market bomb", "en", BANNU, null, -1, 1);
    assertThat(followUp.id()).isEqualTo("a");
  }

  @Test
  void takesAThreatOfTheGroupForAnotherEvent() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String video =
        "The Red Banner Front threatened police, traders and the main market of Bannu in a video,"
            + " Salim Marwat, the police chief, told reporters. Hospitals were told to be ready.";
    StoryRef threat =
        put("b", video, "Front threatens Bannu traders in video", "en", BANNU, null, -1, 1);
    assertThat(threat.id()).isEqualTo("b");
  }

  @Test
  void letsACorrectionJoinTheReportThatItPutsRightThoughItGivesAnotherToll() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String notice =
        "An earlier report said that the bomb at the main market of Bannu on Monday killed seven"
            + " people. It killed one and wounded six, police chief Salim Marwat said.";
    StoryRef correction =
        put(
            "b",
            notice,
            "Correction: bomb at Bannu market killed one",
            "en",
            BANNU,
            MONDAY.plusDays(2),
            1,
            2);
    assertThat(correction.id()).isEqualTo("a");
  }

  @Test
  void keepsTwoAccountsOfOneManTogetherThoughPlaceAndFiguresDiffer() {
    people = List.of(Reports.person("ww:gul", "Gul Rahim Tanai"));
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    String rival = rephrased(Reports.BLAST.replace("seven", "two"));
    StoryRef account = put("b", rival, "Bomb kills two, rivals say", "en", TANK, MONDAY, 2, 0);
    assertThat(account.id()).isEqualTo("a");
  }

  @Test
  void joinsReportsOfOneEventAcrossLanguages() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    StoryRef urdu =
        put(
            "b",
            "بنوں کی مرکزی منڈی میں پیر کی صبح دھماکے میں سات افراد ہلاک ہو گئے، پولیس کا کہنا ہے۔",
            "بنوں کی منڈی میں دھماکہ",
            "ur",
            BANNU,
            MONDAY,
            7,
            0);
    assertThat(urdu.id()).isEqualTo("a");
  }

  @Test
  void joinsNothingAcrossLanguagesByOneGroupAlone() {
    put("a", Reports.BLAST, "Bomb at Bannu market kills seven", "en", BANNU, MONDAY, 7, 0);
    StoryRef urdu =
        put(
            "b",
            "سرحدی علاقے میں کارروائی کے دوران تنظیم کے تین ارکان گرفتار کر لیے گئے۔",
            "تین گرفتار",
            "ur",
            TANK,
            null,
            -1,
            0);
    assertThat(urdu.id()).isEqualTo("b");
  }

  private StoryRef put(
      String id,
      String body,
      String title,
      String language,
      Place place,
      LocalDate day,
      int killed,
      int daysLater) {
    EnrichedArticle report =
        Reports.report(id, id, title, body, Reports.NOON.plus(Duration.ofDays(daysLater)));
    EnrichedArticle found =
        killed < 0
            ? Reports.found(report, language, named(), List.of(place))
            : Reports.found(report, language, named(), List.of(place), Reports.killed(killed, day));
    return assigner.assign(found).article().story();
  }

  private List<Entity> named() {
    List<Entity> named = new ArrayList<>(people);
    named.add(group);
    return named;
  }

  /** The same matter in an order of words that is no copy. */
  private static String rephrased(String text) {
    StringBuilder out = new StringBuilder();
    String[] words = text.split("\\s+");
    for (int i = 0; i + 1 < words.length; i += 2) {
      out.append(words[i + 1]).append(' ').append(words[i]).append(' ');
    }
    return out.toString();
  }
}
