package io.wirewatch.runtime.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts components in order and stops them in reverse.
 *
 * <p>All stops together take no longer than a bound: a component that is late is left to its thread
 * (a daemon) so that those after it still get their turn.
 */
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  /** The least that a component gets, also when those before it used up the time. */
  private static final Duration LEAST = Duration.ofMillis(200);

  private final Duration stopWithin;
  private final List<Component> declared = new CopyOnWriteArrayList<>();
  private final List<Component> started = new ArrayList<>();

  /** A lifecycle whose stop takes about that long at most. */
  public Lifecycle(Duration stopWithin) {
    this.stopWithin = stopWithin;
  }

  /** Adds a component; those added earlier start earlier and stop later. */
  public Lifecycle add(Component component) {
    declared.add(component);
    return this;
  }

  /**
   * Starts all components in order; when one fails, stops those before it.
   *
   * @throws StartFailed naming the component
   */
  public synchronized void start() {
    for (Component component : declared) {
      if (started.contains(component)) {
        continue;
      }
      started.add(component);
      try {
        component.start();
        LOG.debug("{} started", component.name());
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        close();
        throw new StartFailed(component.name(), e);
      }
    }
  }

  /** What each component says of itself, in order; one whose check throws is not ready. */
  public Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (Component component : declared) {
      checks.put(component.name(), checkOf(component));
    }
    return checks;
  }

  /** Stops all that was started, in reverse. */
  @Override
  public synchronized void close() {
    long end = System.nanoTime() + stopWithin.toNanos();
    for (int i = started.size() - 1; i >= 0; i--) {
      long left = Math.max(LEAST.toNanos(), end - System.nanoTime());
      stop(started.get(i), left);
    }
    started.clear();
  }

  private static Check checkOf(Component component) {
    try {
      return component.check();
    } catch (RuntimeException e) {
      return Check.notReady("its check failed: " + e);
    }
  }

  private static void stop(Component component, long nanos) {
    FutureTask<Void> stopping =
        new FutureTask<>(
            () -> {
              component.stop();
              return null;
            });
    Thread thread = new Thread(stopping, "stop-" + component.name());
    thread.setDaemon(true);
    thread.start();
    try {
      stopping.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} did not stop in time and was left behind", component.name());
    } catch (ExecutionException e) {
      LOG.warn("{} failed to stop", component.name(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says which component could not start. */
  public static final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailed(String component, Exception cause) {
      super(component + " could not start: " + message(cause), cause);
    }

    private static String message(Exception cause) {
      return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
  }
}
