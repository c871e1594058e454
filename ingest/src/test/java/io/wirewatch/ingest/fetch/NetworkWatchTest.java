package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final NetworkWatch watch = new NetworkWatch();

  @Test
  void blamesTheNetworkWhenHostAfterHostIsAwayAndNoneAnswers() {
    watch.answered("a", at(0));
    assertThat(watch.unreachable("a", at(1))).isFalse();
    assertThat(watch.unreachable("b", at(2))).isFalse();
    assertThat(watch.unreachable("c", at(3))).isTrue();
    assertThat(watch.unreachable("a", at(4))).isTrue();
    assertThat(watch.downSince()).isEqualTo(at(3));
    watch.answered("d", at(5));
    assertThat(watch.downSince()).isNull();
  }

  @Test
  void blamesAHostThatStaysAwayWhileAnotherAnswers() {
    for (String dead : new String[] {"x", "y", "z"}) {
      watch.unreachable(dead, at(1));
    }
    watch.answered("a", at(2));
    for (String dead : new String[] {"x", "y", "z"}) {
      assertThat(watch.unreachable(dead, at(3))).isFalse();
    }
    assertThat(watch.downSince()).isNull();
  }

  @Test
  void forgetsThatAHostWasAwayWhenItAnswers() {
    watch.unreachable("a", at(1));
    watch.answered("a", at(2));
    watch.unreachable("b", at(3));
    watch.unreachable("c", at(4));
    assertThat(watch.unreachable("a", at(5))).isTrue();
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }
}
