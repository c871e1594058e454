package io.wirewatch.runtime.lifecycle;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * <p>Lanes are lists of components that do not need each other, such as services: they start and
 * stop side by side. All stops together take no longer than a bound: a component that is late is
 * left to its thread (a daemon) so that those before it still get their turn.
 */
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  /** The least that a component gets, also when those after it used up the time. */
  private static final Duration LEAST = Duration.ofMillis(200);

  private final Duration stopWithin;
  private final List<List<List<Component>>> steps = new CopyOnWriteArrayList<>();
  private final Set<Component> started = ConcurrentHashMap.newKeySet();

  /** A lifecycle whose stop takes about that long at most. */
  public Lifecycle(Duration stopWithin) {
    this.stopWithin = stopWithin;
  }

  /** Adds a component; those added earlier start earlier and stop later. */
  public Lifecycle add(Component component) {
    return addLanes(List.of(List.of(component)));
  }

  /** Adds lanes that do not need each other; within a lane the order holds. */
  public Lifecycle addLanes(List<List<Component>> lanes) {
    steps.add(lanes.stream().map(List::copyOf).toList());
    return this;
  }

  /**
   * Starts all components in order, lanes side by side; when one fails, stops all that started.
   *
   * @throws StartFailed naming the component
   */
  public synchronized void start() {
    for (List<List<Component>> lanes : steps) {
      List<FutureTask<Void>> starting = lanes.stream().map(this::starting).toList();
      starting.stream().skip(1).forEach(lane -> Daemons.start("start", lane));
      if (!starting.isEmpty()) {
        starting.get(0).run();
      }
      StartFailed failed = null;
      for (FutureTask<Void> lane : starting) {
        StartFailed fault = fault(lane);
        failed = failed == null ? fault : failed;
      }
      if (failed != null) {
        close();
        throw failed;
      }
    }
  }

  private FutureTask<Void> starting(List<Component> lane) {
    return new FutureTask<>(
        () -> {
          for (Component component : lane) {
            start(component);
          }
          return null;
        });
  }

  private void start(Component component) {
    if (!started.add(component)) {
      return;
    }
    try {
      component.start();
      LOG.debug("{} started", component.name());
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new StartFailed(component.name(), e);
    }
  }

  /** Why a lane did not start; null where it did. */
  private static StartFailed fault(FutureTask<Void> lane) {
    try {
      lane.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof StartFailed failed
          ? failed
          : new StartFailed("a component", new IllegalStateException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StartFailed("a component", e);
    }
  }

  /** What each component says of itself, in order; one whose check throws is not ready. */
  public Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (Component component : components()) {
      checks.put(component.name(), checkOf(component));
    }
    return checks;
  }

  /** Stops all that was started, in reverse. */
  @Override
  public synchronized void close() {
    long end = System.nanoTime() + stopWithin.toNanos();
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<Thread> stopping =
          steps.get(i).stream()
              .map(lane -> Daemons.start("stop", () -> stopLane(lane, end)))
              .toList();
      for (Thread thread : stopping) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private List<Component> components() {
    return steps.stream().flatMap(List::stream).flatMap(List::stream).toList();
  }

  private void stopLane(List<Component> lane, long end) {
    for (int i = lane.size() - 1; i >= 0; i--) {
      if (started.remove(lane.get(i))) {
        stop(lane.get(i), Math.max(LEAST.toNanos(), end - System.nanoTime()));
      }
    }
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
    Daemons.start("stop-" + component.name(), stopping);
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
