package io.wirewatch.standalone.services;

import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import io.wirewatch.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has the process stopped while its disk still has room for a clean stop.
 *
 * <p>On a disk that is full to the last byte a broker and a store break off in the middle of a
 * write: what is asked of them then depends on who wrote last. So nobody waits for that.
 */
public final class DiskWatch implements Component {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Path folder;
  private final long floor;
  private final Consumer<String> emergency;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /**
   * A watch over the folder of the state.
   *
   * @param emergency told once, with what to say to people, when the process has to stop
   */
  public DiskWatch(Settings settings, Consumer<String> emergency) {
    this.folder = settings.get(KafkaSettings.STATE_DIR);
    this.floor = settings.get(KafkaSettings.STATE_FLOOR);
    this.emergency = emergency;
  }

  @Override
  public String name() {
    return "disk";
  }

  /** Says at once where there is too little room to begin. */
  @Override
  public void start() throws IOException {
    Files.createDirectories(folder);
    Optional<String> trouble = trouble(folder, floor);
    if (trouble.isPresent()) {
      throw new IOException(trouble.get());
    }
    Daemons.start("disk", this::watch);
  }

  /** Does not wait for the thread: it may be the one that has the process stopped. */
  @Override
  public void stop() {
    stopping.countDown();
  }

  /** What to say where a folder's disk has no room at all; empty where it has some. */
  public static Optional<String> full(Path folder) {
    try {
      return trouble(folder, 1 << 20);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What to say where a folder's disk has less room than it should; empty where it has. */
  static Optional<String> trouble(Path folder, long floor) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free >= floor) {
      return Optional.empty();
    }
    return Optional.of(
        ("the disk of %s is full: %d MB are left and %d MB are needed (kafka.state-floor). Nothing"
                + " is lost; make room and start again")
            .formatted(folder.toAbsolutePath().normalize(), free >> 20, floor >> 20));
  }

  private void watch() {
    try {
      Optional<String> trouble = Optional.empty();
      while (trouble.isEmpty() && !stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        trouble = trouble(folder, floor);
      }
      trouble.ifPresent(emergency);
    } catch (IOException e) {
      emergency.accept("the folder " + folder + " cannot be used any more: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
