package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
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
    int weights = Float.BYTES * card.terms().size();
    int kinds = card.terms().size();
    Marks marks = card.marks();
    int lists =
        Integer.BYTES * (3 + marks.places().length + marks.days().length + marks.figures().length);
    int places = now.length - mass - incident - kinds - weights - lists;
    int people = places - Integer.BYTES; // none, so that only their number is written
    ByteBuffer before = ByteBuffer.allocate(now.length);
    before.put((byte) 2).put(now, 1, people - 1);
    before.put(now, places, lists + weights);
    before.put(now, now.length - mass - incident, incident);
    StoryCard read = CardCodec.read(before.array());
    assertThat(read.mass()).isNull();
    assertThat(read.terms().ids()).isEqualTo(card.terms().ids());
    assertThat(read.terms().kinds()).containsOnly(0);
    assertThat(read.marks()).isEqualTo(card.marks());
    assertThat(read.incident()).isEqualTo(Incident.NONE);
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    assertThatThrownBy(() -> CardCodec.read(new byte[] {9, 0}))
        .hasMessage("story card of format 9, not 4");
  }
}
