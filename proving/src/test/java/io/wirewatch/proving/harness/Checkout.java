package io.wirewatch.proving.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this repository is, whether tests run in a module or measurements above them. */
public final class Checkout {
  private Checkout() {}

  /** The nearest folder upwards that has the seeds. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("seeds/newsroom"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run it in the checkout");
    }
    return folder;
  }
}
