package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardCodecTest {

  @Test
  void givesBackWhatItWrote() {
    StoryCard card =
        CardMaker.of(
                Reports.found(
                    Reports.report("a", "gazette", "Blast", Reports.BLAST, Reports.NOON),
                    "en",
                    List.of(Reports.group("ww:front", "Front")),
                    List.of(Reports.city("gn:1", "Bannu")),
                    Reports.killed(7, LocalDate.of(2026, 3, 2))),
                Reports.NOON)
            .weighed(new Mass(3.5f, 2.5f, 1.5f, 0.5f))
            .decided(42, "story", null, "agency:ap", Incident.NONE);
    assertThat(CardCodec.read(CardCodec.write(card))).isEqualTo(card);
  }

  @Test
  void readsCardsOfBefore() {
    StoryCard card =
        CardMaker.of(
                Reports.found(
                    Reports.report("a", "gazette", "Blast", Reports.BLAST, Reports.NOON),
                    "en",
                    List.of(),
                    List.of(),
                    Reports.killed(7, LocalDate.of(2026, 3, 2))),
                Reports.NOON)
            .weighed(new Mass(3.5f, 2.5f, 1.5f, 0.5f))
            .decided(42, "story", null, "agency:ap", Incident.NONE);
    byte[] now = CardCodec.write(card);
    int incident = 5 * Integer.BYTES + 1;
    int mass = 4 * Float.BYTES;
    int terms = card.terms().size();
    byte[] before = Arrays.copyOf(now, now.length - mass - terms);
    before[0] = 2;
    System.arraycopy(now, now.length - mass - incident, before, before.length - incident, incident);
    StoryCard read = CardCodec.read(before);
    assertThat(read.mass()).isNull();
    assertThat(read.terms().ids()).isEqualTo(card.terms().ids());
    assertThat(read.terms().kinds()).containsOnly(0);
    assertThat(read.incident()).isEqualTo(Incident.NONE);
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    assertThatThrownBy(() -> CardCodec.read(new byte[] {9, 0}))
        .hasMessage("story card of format 9, not 3");
  }
}
