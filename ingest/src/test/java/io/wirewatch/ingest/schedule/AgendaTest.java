package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final Agenda<String> agenda = new Agenda<>();

  @Test
  void handsOutOneErrandOfAHostAtATime() {
    agenda.put("a1", "a", START);
    agenda.put("a2", "a", START);
    agenda.put("b1", "b", START);
    assertThat(agenda.take(START)).map(Agenda.Errand::what).contains("a1");
    assertThat(agenda.take(START)).map(Agenda.Errand::what).contains("b1");
    assertThat(agenda.take(START)).isEmpty();
    agenda.release("a", START.plusSeconds(1));
    assertThat(agenda.take(START)).isEmpty();
    assertThat(agenda.nextAt()).contains(START.plusSeconds(1));
    assertThat(agenda.take(START.plusSeconds(1))).map(Agenda.Errand::what).contains("a2");
  }

  @Test
  void movesAnErrandThatIsPutAgain() {
    agenda.put("a1", "a", START);
    agenda.put("a1", "a", START.plusSeconds(60));
    assertThat(agenda.take(START)).isEmpty();
    assertThat(agenda.size()).isEqualTo(1);
    agenda.put("a1", "b", START);
    assertThat(agenda.take(START)).map(Agenda.Errand::hostKey).contains("b");
  }

  @Test
  void keepsAHeldHostWaiting() {
    agenda.put("a1", "a", START);
    agenda.hold("a", START.plusSeconds(3600));
    assertThat(agenda.take(START.plusSeconds(3599))).isEmpty();
    assertThat(agenda.take(START.plusSeconds(3600))).isPresent();
  }

  @Test
  void remembersAHoldOfAHostThatHasNothingToDoYet() {
    agenda.hold("a", START.plusSeconds(10));
    agenda.tidy(START);
    agenda.put("a1", "a", START);
    assertThat(agenda.take(START.plusSeconds(9))).isEmpty();
    agenda.remove("a1");
    agenda.tidy(START.plusSeconds(11));
    assertThat(agenda.size()).isZero();
  }

  /** Whatever is put, taken and released in whatever order: nothing is lost, no host is hurried. */
  @Property(tries = 200)
  void losesNothingAndHurriesNobody(
      @ForAll @Size(max = 60) List<@IntRange(max = 600) Integer> dueSeconds,
      @ForAll @IntRange(min = 1, max = 7) int hosts) {
    Agenda<Integer> book = new Agenda<>();
    for (int i = 0; i < dueSeconds.size(); i++) {
      book.put(i, "h" + i % hosts, START.plusSeconds(dueSeconds.get(i)));
    }
    Map<String, Instant> lastStart = new HashMap<>();
    List<Integer> done = new ArrayList<>();
    Optional<Instant> next = book.nextAt();
    while (next.isPresent()) {
      Instant now = next.get();
      Agenda.Errand<Integer> errand = book.take(now).orElseThrow();
      assertThat(errand.due()).isBeforeOrEqualTo(now);
      Instant before = lastStart.put(errand.hostKey(), now);
      assertThat(before == null || Duration.between(before, now).toSeconds() >= 5).isTrue();
      done.add(errand.what());
      book.release(errand.hostKey(), now.plusSeconds(5));
      next = book.nextAt();
    }
    assertThat(done).hasSize(dueSeconds.size()).doesNotHaveDuplicates();
  }
}
