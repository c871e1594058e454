package io.wirewatch.standalone.services;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Says one line and ends the process by its shutdown hooks, so that all parts stop cleanly. */
public final class Emergency implements Consumer<String> {
  private static final int FAILED = 1;

  private final AtomicBoolean declared = new AtomicBoolean();
  private final PrintStream out;

  /** An emergency that is told here. */
  public Emergency(PrintStream out) {
    this.out = out;
  }

  /** Returns at once; only the first counts, since parts that stop may cause others to fail. */
  @Override
  public void accept(String line) {
    if (declared.compareAndSet(false, true)) {
      out.println("wirewatch: " + line);
      out.flush();
      new Thread(() -> System.exit(FAILED), "emergency").start();
    }
  }
}
