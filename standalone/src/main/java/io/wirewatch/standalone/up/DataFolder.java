package io.wirewatch.standalone.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that lasts between runs of {@code up}; one run at a time owns it. */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes a folder, making it where it is new.
   *
   * @throws IOException where another run owns it
   */
  static DataFolder take(Path root) throws IOException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException(
          "another Wirewatch is running on "
              + root
              + "; stop it, or give this one a folder of its own with --data");
    }
    return new DataFolder(root, channel, lock);
  }

  /** The broker's log. */
  Path broker() {
    return root.resolve("broker");
  }

  /** State of Kafka Streams: a copy of what the log holds, made again where it is lost. */
  Path streams() {
    return root.resolve("streams");
  }

  /** Secrets made here, readable by their owner only. */
  Path secrets() {
    return root.resolve("secrets");
  }

  /** Logs of child processes. */
  Path logs() {
    return root.resolve("logs");
  }

  /** When the sample newsroom began, and where it listens. */
  Path show() {
    return root.resolve("newsroom.properties");
  }

  /** Where the canary listens. */
  Path canary() {
    return root.resolve("canary-port");
  }

  /** Where the broker of this run is, for the verbs that ask it. */
  Path address() {
    return root.resolve("bootstrap-servers");
  }

  Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(address());
    lock.release();
    channel.close();
  }
}
