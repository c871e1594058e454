package io.wirewatch.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnedPartitionsTest {
  private static final Instant T0 = Instant.parse("2026-03-02T06:00:00Z");
  private static final Instant DEADLINE = T0.plus(Duration.ofDays(1));

  private final OwnedPartitions owned = new OwnedPartitions(4);
  private final OwnedPartition one = partition(0);
  private final OwnedPartition two = partition(1);

  @Test
  void startsNoMoreThanThereAreFreePlacesInAllPartitionsTogether() {
    wait(one, "a", "b", "c");
    wait(two, "d", "e", "f");

    assertThat(started(T0, 1)).hasSize(3);
  }

  @Test
  void givesEndpointsThatFailedLatelyHalfOfThePlacesInAllPartitionsTogether() {
    wait(one, "a", "b");
    wait(two, "c", "d");
    failAll(T0);
    wait(two, "well");

    assertThat(started(T0.plusSeconds(60), 0)).hasSize(3).contains("well");
  }

  @Test
  void startsNothingOfAPartitionThatIsStillBeingLoaded() {
    OwnedPartition loading = new OwnedPartition(2, null, 10);
    owned.add(loading);
    loading.take("a/1", state("a", "1"), 0);

    assertThat(owned.loaded()).isFalse();
    assertThat(started(T0, 0)).isEmpty();
    loading.load();
    assertThat(started(T0, 0)).containsExactly("a");
  }

  @Test
  void anEndpointThatIsGoneStaysDisabledOverARestartUntilItIsEnabled() {
    OwnedPartition loading = new OwnedPartition(2, null, 2);
    loading.take("gone/disabled", OwnedPartition.disabledState("gone", Reason.GONE), 0);
    loading.take("well/1", state("well", "1"), 1);
    loading.load();
    assertThat(loading.isDisabled("gone")).isTrue();
    assertThat(loading.isDisabled("well")).isFalse();

    loading.take("gone/disabled", null, 2);
    assertThat(loading.isDisabled("gone")).isFalse();
  }

  @Test
  void waitsForTheEarliestDeliveryAndNoLongerThanAsked() {
    wait(one, "a");
    wait(two, "b");
    failAll(T0);

    Duration asked = Duration.ofSeconds(1);
    assertThat(owned.untilDue(T0.plusMillis(29_800), 0, asked)).isEqualTo(Duration.ofMillis(200));
    assertThat(owned.untilDue(T0, 0, asked)).isEqualTo(asked);
    assertThat(owned.untilDue(T0.plusSeconds(60), 0, asked)).isNegative();
    assertThat(owned.untilDue(T0.plusSeconds(60), 4, asked))
        .as("no place is free")
        .isEqualTo(asked);
  }

  private OwnedPartition partition(int number) {
    OwnedPartition partition = new OwnedPartition(number, null, 0);
    partition.load();
    owned.add(partition);
    return partition;
  }

  private static void wait(OwnedPartition partition, String... endpoints) {
    for (String endpoint : endpoints) {
      partition.take(endpoint + "/1", state(endpoint, "1"), 1);
    }
  }

  private static DeliveryState state(String endpoint, String id) {
    LogPosition alert = new LogPosition("alerts", 0, 0);
    return new DeliveryState(endpoint + id, endpoint, alert, 0, T0, DEADLINE, null);
  }

  private List<String> started(Instant now, int underWay) {
    List<String> endpoints = new ArrayList<>();
    owned.start(now, underWay, (partition, waiting) -> endpoints.add(waiting.endpoint()));
    return endpoints;
  }

  /** Each waiting delivery is tried once; it is due again half a minute later. */
  private void failAll(Instant now) {
    for (OwnedPartition partition : List.of(one, two)) {
      List<Waiting> begun = partition.backlog().start(now, 10, 10);
      begun.forEach(waiting -> partition.backlog().again(waiting, now.plusSeconds(30), false, now));
    }
  }
}
