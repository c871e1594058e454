package io.wirewatch.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {
  @TempDir Path folder;

  private final CompletableFuture<String> told = new CompletableFuture<>();

  @Test
  void doesNotBeginWithoutRoom() {
    DiskWatch watch = new DiskWatch(settings("1000000GB"), told::complete);

    assertThatThrownBy(watch::start)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the disk of " + state() + " is full: ")
        .hasMessageContaining("MB are needed (kafka.state-floor)")
        .hasMessageEndingWith("make room and start again");
  }

  @Test
  void tellsWhenTheFolderIsNotThereAnyMore() throws Exception {
    DiskWatch watch = new DiskWatch(settings("0B"), told::complete);
    watch.start();
    Files.delete(state());

    assertThat(told.get(30, TimeUnit.SECONDS)).contains(state().toString());
    watch.stop();
  }

  @Test
  void aDiskWithRoomIsNotFull() throws Exception {
    assertThat(DiskWatch.full(folder)).isEmpty();
    assertThat(DiskWatch.trouble(folder, 0)).isEmpty();
  }

  private Path state() {
    return folder.resolve("state");
  }

  private Settings settings(String floor) {
    return Catalogue.read(
        null, Map.of(), Map.of("kafka.state-dir", state().toString(), "kafka.state-floor", floor));
  }
}
