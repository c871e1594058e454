package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.contracts.article.LogPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final int ALL = 100;

  private final Backlog backlog = new Backlog();

  @Test
  void startsOneDeliveryOfEachEndpointAtATime() {
    backlog.add(waiting("a1", "a", 1));
    backlog.add(waiting("a2", "a", 2));
    backlog.add(waiting("b1", "b", 3));

    assertThat(ids(backlog.start(NOW, ALL, ALL))).containsExactlyInAnyOrder("a1", "b1");
    assertThat(backlog.start(NOW, ALL, ALL)).isEmpty();
  }

  @Test
  void goesOnInTheOrderOfTheLog() {
    backlog.add(waiting("late", "a", 9));
    backlog.add(waiting("early", "a", 1));

    Waiting first = backlog.start(NOW, ALL, ALL).get(0);
    assertThat(first.id()).isEqualTo("early");
    backlog.done(first, true, NOW);
    assertThat(ids(backlog.start(NOW, ALL, ALL))).containsExactly("late");
  }

  @Test
  void takesAKnownDeliveryOnlyOnce() {
    backlog.add(waiting("a1", "a", 1));
    backlog.add(waiting("a1", "a", 1));

    Waiting only = backlog.start(NOW, ALL, ALL).get(0);
    backlog.done(only, true, NOW);
    assertThat(backlog.start(NOW, ALL, ALL)).isEmpty();
    assertThat(backlog.size()).isZero();
  }

  @Test
  void refusesWhatExceedsTheBoundOfItsEndpointAndOfNoOther() {
    for (int i = 0; i < Backlog.MOST; i++) {
      assertThat(backlog.add(waiting("a" + i, "a", i))).isTrue();
    }
    assertThat(backlog.add(waiting("one-more", "a", Backlog.MOST))).isFalse();
    assertThat(backlog.add(waiting("a7", "a", 7))).as("known").isTrue();
    assertThat(backlog.add(waiting("b1", "b", 1))).isTrue();
    assertThat(backlog.size()).isEqualTo(Backlog.MOST + 1);
  }

  @Test
  void waitsForTheNextAttemptAndLetsOthersPass() {
    backlog.add(waiting("a1", "a", 1));
    backlog.add(waiting("a2", "a", 2));
    Waiting first = backlog.start(NOW, ALL, ALL).get(0);
    backlog.again(first, NOW.plusSeconds(5), false, NOW);

    assertThat(ids(backlog.start(NOW, ALL, ALL))).containsExactly("a2");
    assertThat(backlog.nextDue(true)).isEmpty();
  }

  @Test
  void opensTheCircuitAfterFailuresInARowAndProbesWithOneDelivery() {
    for (int i = 0; i < 8; i++) {
      backlog.add(waiting("a" + i, "a", i));
    }
    for (int i = 0; i < Circuit.THRESHOLD; i++) {
      fail(NOW);
    }
    assertThat(backlog.start(NOW, ALL, ALL)).isEmpty();
    assertThat(backlog.open()).isEqualTo(1);

    Instant probe = NOW.plus(Circuit.Open.SHORTEST);
    assertThat(backlog.nextDue(true)).contains(probe);
    List<Waiting> probing = backlog.start(probe, ALL, ALL);
    assertThat(probing).hasSize(1);
    assertThat(backlog.start(probe, ALL, ALL)).isEmpty();
    backlog.again(probing.get(0), probe.plusSeconds(60), false, probe);
    assertThat(backlog.nextDue(true)).contains(probe.plus(Circuit.Open.SHORTEST.multipliedBy(2)));
  }

  @Test
  void closesTheCircuitWhenTheProbeIsAnsweredWell() {
    for (int i = 0; i < 8; i++) {
      backlog.add(waiting("a" + i, "a", i));
    }
    for (int i = 0; i < Circuit.THRESHOLD; i++) {
      fail(NOW);
    }
    Instant probe = NOW.plus(Circuit.Open.SHORTEST);
    backlog.done(backlog.start(probe, ALL, ALL).get(0), true, probe);

    assertThat(backlog.start(probe, ALL, ALL)).hasSize(1);
    assertThat(backlog.open()).isZero();
  }

  @Test
  void leavesAnEndpointAloneForAsLongAsItAsks() {
    backlog.add(waiting("a1", "a", 1));
    backlog.add(waiting("a2", "a", 2));
    Waiting first = backlog.start(NOW, ALL, ALL).get(0);
    Instant asked = NOW.plus(Duration.ofMinutes(3));
    backlog.again(first, asked, true, NOW);

    assertThat(backlog.start(NOW.plusSeconds(60), ALL, ALL)).isEmpty();
    assertThat(backlog.start(asked, ALL, ALL)).hasSize(1);
  }

  @Test
  void startsThoseThatHaveBeenDueLongestWhenNotAllMay() {
    backlog.add(new Waiting("late", "a", at(1), 0, NOW, NOW));
    backlog.add(new Waiting("early", "b", at(2), 0, NOW.minusSeconds(60), NOW));

    assertThat(ids(backlog.start(NOW, 1, 1))).containsExactly("early");
  }

  @Test
  void neverLetsEndpointsThatFailTakeAllPlaces() {
    for (int i = 0; i < 10; i++) {
      backlog.add(waiting("bad" + i, "bad-" + i, i));
      Waiting first = backlog.start(NOW, ALL, ALL).get(0);
      backlog.again(first, NOW.plusSeconds(1), false, NOW);
    }
    backlog.add(new Waiting("good", "good", at(99), 0, NOW.plusSeconds(2), NOW));

    Instant later = NOW.plusSeconds(3);
    assertThat(ids(backlog.start(later, 6, 3))).hasSize(4).contains("good");
    assertThat(backlog.suspectsUnderWay()).isEqualTo(3);
    assertThat(backlog.start(later, 2, 0)).isEmpty();
    assertThat(backlog.nextDue(false)).isEmpty();
  }

  private void fail(Instant now) {
    Waiting next = backlog.start(now, ALL, ALL).get(0);
    backlog.again(next, now.plusSeconds(5), false, now);
  }

  private static List<String> ids(List<Waiting> started) {
    return started.stream().map(Waiting::id).toList();
  }

  private static Waiting waiting(String id, String endpoint, long offset) {
    return new Waiting(id, endpoint, at(offset), 0, NOW, NOW.plus(Duration.ofDays(4)));
  }

  private static LogPosition at(long offset) {
    return new LogPosition("alerts", 0, offset);
  }
}
