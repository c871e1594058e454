package io.wirewatch.proving.harness;

import io.wirewatch.runtime.failpoint.FailPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops the process at a named place, and says so on standard output, so that the test kills it, or
 * its broker, just there; a byte on standard input lets it go on. {@code
 * -Dwirewatch.stop-here=NAME:N} stops at the N-th passing, {@code NAME:N:armed} at the N-th after a
 * first byte on standard input.
 *
 * <p>Exists in test builds only: the product has no implementation of fail-points.
 */
public final class StopHere implements FailPoints {
  static final String PROPERTY = "wirewatch.stop-here";
  static final String MARK = "STOPPED-AT ";

  private final String name;
  private final AtomicInteger left;
  private volatile boolean armed;

  /** For the service loader: reads the system property. */
  public StopHere() {
    String[] where = System.getProperty(PROPERTY, ":0").split(":", 3);
    this.name = where[0];
    this.left = new AtomicInteger(Integer.parseInt(where[1]));
    this.armed = where.length < 3;
  }

  @Override
  public void reached(String passed) {
    if (passed.equals(name) && isArmed() && left.decrementAndGet() == 0) {
      System.out.println(MARK + name);
      System.out.flush();
      awaitRelease();
    }
  }

  private synchronized boolean isArmed() {
    try {
      armed = armed || System.in.available() > 0 && System.in.read() >= 0;
      return armed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An end of the input is no release: whoever never meant to say anything has closed it. */
  private static void awaitRelease() {
    try {
      if (System.in.read() < 0) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
