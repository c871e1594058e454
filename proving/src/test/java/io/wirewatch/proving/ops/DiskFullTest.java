package io.wirewatch.proving.ops;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.proving.harness.SampleUp;
import io.wirewatch.proving.harness.Tools;
import io.wirewatch.proving.harness.WirewatchProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full disk: a clear line, a clean stop, and a clean start after there is room again. The disk is
 * a small one of the test's own; who may not mount one skips this.
 */
@Tag("long")
class DiskFullTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final int BLOCK = 1 << 20;
  private static final int ALERTS = 2;

  @TempDir Path folder;

  private Path disk;
  private SampleUp sample;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    sample = new SampleUp(folder, disk.resolve("data"));
    Tools.require("mount");
    Tools.Said said =
        Tools.run(
            folder,
            List.of("mount", "-t", "tmpfs", "-o", "size=600m", "wirewatch-test", disk.toString()));
    if (said.exit() != 0) {
      System.out.println("skipped: this user may not mount a disk of a test");
    }
    assumeTrue(said.exit() == 0, "this user may not mount a disk of a test");
  }

  @AfterEach
  void unmount() throws Exception {
    Tools.run(folder, List.of("umount", disk.toString()));
  }

  @Test
  void saysSoStopsCleanlyAndGoesOnWhenThereIsRoomAgain() throws Exception {
    List<String> before;
    try (WirewatchProcess up = up("until-full", Map.of())) {
      SampleUp.awaitAlerts(up, ALERTS);
      before = alerts();
      fill(64);
      isToldOfAFullDiskAndStops(up);
    }
    fill(64); // What was stopped gave some room back.
    try (WirewatchProcess up = up("still-full", Map.of())) {
      assertThat(up.exit(PATIENCE)).isEqualTo(1);
      assertThat(up.tail()).contains("is full").doesNotContain("\tat ");
    }
    goesOn(before);
  }

  /** With the watch off: what happens when the last byte is gone before anybody looked. */
  @Test
  void losesAndDoublesNothingWhereTheDiskIsFullToTheLastByte() throws Exception {
    List<String> before;
    try (WirewatchProcess up = up("until-full", Map.of("WIREWATCH_KAFKA_STATE_FLOOR", "0B"))) {
      SampleUp.awaitAlerts(up, ALERTS);
      before = alerts();
      fill(0);
      isToldOfAFullDiskAndStops(up);
    }
    goesOn(before);
  }

  private static void isToldOfAFullDiskAndStops(WirewatchProcess up) {
    long from = System.nanoTime();
    up.awaitLine(line -> line.matches("wirewatch: the disk of .* is full: .*"), PATIENCE);
    up.awaitLine(line -> line.startsWith("wirewatch: stopped"), PATIENCE);
    assertThat(up.exit(PATIENCE)).as("it says by its code that it failed").isEqualTo(1);
    System.out.printf(
        "stopped %d s after the disk was full%n", (System.nanoTime() - from) / 1_000_000_000);
  }

  private void goesOn(List<String> before) throws Exception {
    Files.delete(disk.resolve("filler"));
    try (WirewatchProcess up = up("room-again", Map.of())) {
      SampleUp.awaitAlerts(up, ALERTS);
      assertThat(alerts())
          .containsAll(before)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(before.size());
      up.stop();
    }
  }

  /** Takes all room but so many megabytes. */
  private void fill(int leave) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(disk.resolve("filler"), CREATE, WRITE, APPEND)) {
      while (Files.getFileStore(disk).getUsableSpace() > (long) leave * BLOCK) {
        out.write(block);
      }
    } catch (IOException e) {
      // The disk is full, which is what was wanted.
      assertThat(leave).isZero();
    }
  }

  private List<String> alerts() throws Exception {
    return sample.read(Topics.ALERTS, SETTLED).stream().map(Alert::id).toList();
  }

  private WirewatchProcess up(String name, Map<String, String> environment) throws Exception {
    return sample.start(Dashboards.ROOT, name, environment);
  }
}
