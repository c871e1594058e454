package io.wirewatch.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.SeedFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of harm are found with their bounds, their source and their day; others are left. */
class FactFinderTest {
  private static final FactFinder FINDER = new FactFinder(FactWords.read(SeedFiles.shipped()));
  private static final Instant WEDNESDAY = Instant.parse("2025-10-29T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Nine people were killed on Sunday.                                     | killed 9..9
          At least 12 people died when the bus overturned.                       | killed 12..
          The blast left 14 recruits dead and 27 wounded.                        | killed 14..14, injured 27..27
          A bomb exploded in the bazaar, killing at least 23 people and wounding more than 70. | killed 23.., injured 70..
          The death toll rose from nine to 21 on Tuesday.                        | killed 21..21
          Twelve villagers, including three children, were killed.               | killed 12..12
          Between 10 and 15 fighters were captured near the pass.                | captured 10..15
          Up to 30 people were injured.                                          | injured ..30
          Dozens were wounded when the tent fell.                                | injured 24..
          Police arrested 31 suspects in the city.                               | captured 31..31
          A senior commander was killed in the valley.                           | killed 1..1
          Some 2,000 families were displaced by the fighting.                    | displaced 2000..2000
          Sixty people are missing after the flood.                              | missing 60..60
          Twenty-one sailors drowned.                                            | killed 21..21
          Soldiers killed three gunmen and two guides.                           | killed 3..3, killed 2..2
          Two dozen guards were abducted.                                        | captured 24..24
          The officer, 34, was shot dead outside his home.                       | killed 1..1
          The army killed and wounded scores of fighters.                        | injured 40.., killed 40..
          Dozens were killed and injured in the stampede.                        | killed 24.., injured 24..
          Two bombers killed at least ten people at a market.                    | killed 10..
          Rescuers found the bodies of four miners.                              | killed 4..4
          A guard was killed and another wounded.                                | killed 1..1, injured 1..1
          A leak earlier in the day killed ten people.                           | killed 10..10
          The clashes left three policemen and a dozen rebels dead.              | killed 3..3, killed 12..12
          Sixteen of the 40 passengers died.                                     | killed 16..16
          The toll stood at 38 with 60 still missing.                            | killed 38..38, missing 60..60
          Some 1.2 million people were displaced.                                | displaced 1200000..1200000
          Nearly half a million people have fled their homes.                    | displaced 500000..500000
          Troops shot dead two gunmen and detained the third.                    | killed 2..2, captured 1..1
          Customs arrested five Nigerians and a Ghanaian.                        | captured 5..5, captured 1..1
          The landslide killed a mother and her three children.                  | killed 3..3, killed 1..1
          Floods forced the evacuation of 600 tourists.                          | displaced 600..600
          Cholera has claimed 41 lives this week.                                | killed 41..41
          The garrison lost nine soldiers.                                       | killed 9..9
          The quake claimed the lives of 30 people.                              | killed 30..30
          Troops killed Gul Rahim, a commander, together with ten other militants. | killed 10..10
          The ministry put the number of militants killed at four.               | killed 4..4
          An officer fatally shot a man who held a pipe.                         | killed 1..1
          A teacher from the next village died in the fire.                      | killed 1..1
          दो जवान शहीद और पांच लोग घायल हुए।                                            | killed 2..2, injured 5..5
          دھماکے میں 12 افراد ہلاک اور 30 زخمی ہوئے۔                                | killed 12..12, injured 30..30
          В результате взрыва погибли 12 человек, ранены 30.                     | killed 12..12, injured 30..30
          """)
  void findsTheFigures(String sentence, String expected) {
    assertThat(told(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No one was killed in the explosion.",
        "The army denied that 40 soldiers had been killed.",
        "The device could have killed hundreds of people.",
        "They plotted to kill 100 shoppers.",
        "The storm killed 300 sheep.",
        "A brown French bulldog died on the flight.",
        "The ruling threw the lives of 600,000 people into doubt.",
        "Minister defends aide's 'dying' remark.",
        "The pilot who killed three sailors and wounded several more in an attack last year wrote a letter.",
        "The minister killed off two projects.",
        "The attack in 2014 killed 132 pupils.",
        "In the film, 40 guests are killed at a wedding.",
        "Twelve years ago 43 people were killed in the lane.",
        "He captured three titles and missed two games.",
        "The vote was 52 percent against.",
        "Eleven injured players missed the cup final.",
        "Smoking kills 480,000 people a year.",
        "Rumours that 50 people had died spread quickly.",
        "He was 21 when his father moved away.",
        "Rebels released 12 of 30 hostages.",
        "Police have warrants to detain 10 editors.",
        "In all, 17,000 bullets were captured.",
        "An earlier toll of nine dead was wrong.",
        "The variant COVID-19 killed the season.",
        "The bill was killed by 14 votes.",
        "The party lost nine seats.",
        "The fever kills one in five patients.",
        "Each year 1.3 million people die on the roads.",
        "Two forwards are injured and will miss the match."
      })
  void leavesWhatIsNoFigureOfHarm(String sentence) {
    assertThat(told(sentence)).isEmpty();
  }

  @Test
  void saysWhoGaveTheFigureAndWhen() {
    Fact fact = find("Nine people were killed on Sunday, the provincial police said.").get(0);
    assertThat(fact.by()).isEqualTo("provincial police");
    assertThat(fact.date()).isEqualTo(LocalDate.of(2025, 10, 26));
    assertThat(fact.evidence().text()).isEqualTo("Nine people were killed");
  }

  @Test
  void takesNoUrduPrepositionForANumberOfDari() {
    assertThat(find("ہسپتال کے مطابق پانچ دیہاتی جان سے گئے۔"))
        .extracting(Fact::min)
        .containsExactly(5);
    assertThat(find("کارروائی میں چار دہشت گرد ہلاک کئے گئے۔"))
        .extracting(Fact::min)
        .containsExactly(4);
    assertThat(find("در این حمله سی نفر کشته شدند.")).extracting(Fact::min).containsExactly(30);
  }

  @Test
  void readsAFigureThatSomebodyPutsTheDeadAt() {
    Fact fact = find("The ministry put the dead at 19 on Sunday.").get(0);
    assertThat(fact.kind()).isEqualTo(FactKind.KILLED);
    assertThat(fact.min()).isEqualTo(19);
  }

  @Test
  void putsAFigureToTheMostExactPlaceOfItsSentence() {
    String sentence = "Nine people were killed in Bannu, in Pakistan, on Sunday.";
    List<Place> places =
        List.of(place("PK", PlaceKind.COUNTRY, sentence), place("Bannu", PlaceKind.CITY, sentence));
    List<Fact> facts = FINDER.find(Reading.of(null, null, sentence), List.of(), places, WEDNESDAY);
    assertThat(facts).extracting(Fact::place).containsExactly("id:Bannu");
  }

  @Test
  void completesTheFigureOfAHeadlineFromTheTextBelow() {
    Reading article =
        Reading.of(
            "Nine killed at market", null, "Nine people were killed on Sunday, the police said.");
    List<Fact> facts = FINDER.find(article, List.of(), List.of(), WEDNESDAY);
    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).by()).isEqualTo("police");
    assertThat(facts.get(0).date()).isEqualTo(LocalDate.of(2025, 10, 26));
    assertThat(facts.get(0).evidence().field()).isEqualTo("title");
  }

  private static Place place(String name, PlaceKind kind, String sentence) {
    String word = kind == PlaceKind.COUNTRY ? "Pakistan" : name;
    int start = sentence.indexOf(word);
    Mention mention =
        new Mention("body", start, start + word.length(), word, FoundBy.GAZETTEER, null, 1);
    return new Place(
        "id:" + name, null, name, kind, "PK", null, 0.0, 0.0, 1, null, List.of(mention));
  }

  @ParameterizedTest
  @CsvSource({
    "on October 29,2025-10-29,2025-10-29",
    "on 3 November,2024-11-03,2024-11-03",
    "on Sunday,2025-10-26,2025-10-26",
    "yesterday,2025-10-28,2025-10-28",
    "earlier in October,2025-10-01,2025-10-29",
    "on Wednesday,2025-10-29,2025-10-29",
    "last week,2025-10-20,2025-10-26"
  })
  void resolvesDaysAgainstPublication(String words, LocalDate from, LocalDate to) {
    EventDates.Days days =
        EventDates.find(
            Reading.of(null, null, "Troops crossed the river " + words + ".").passages().get(0),
            LocalDate.of(2025, 10, 29));
    assertThat(days).isEqualTo(new EventDates.Days(from, to));
  }

  private static String told(String sentence) {
    return String.join(
        ", ",
        find(sentence).stream()
            .map(
                f ->
                    f.kind().wireName()
                        + " "
                        + (f.min() == null ? "" : f.min())
                        + ".."
                        + (f.max() == null ? "" : f.max()))
            .toList());
  }

  private static List<Fact> find(String sentence) {
    return FINDER.find(Reading.of(null, null, sentence), List.of(), List.of(), WEDNESDAY);
  }
}
