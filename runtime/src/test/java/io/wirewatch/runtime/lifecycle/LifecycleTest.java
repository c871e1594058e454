package io.wirewatch.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LifecycleTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Test
  void startsInOrderAndStopsInReverse() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5)).add(part("a")).add(part("b"));

    lifecycle.start();
    lifecycle.close();

    assertThat(seen).containsExactly("start a", "start b", "stop b", "stop a");
  }

  @Test
  void stopsWhatWasStartedWhenAPartCannotStart() {
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofSeconds(5))
            .add(part("a"))
            .add(
                new Part("b") {
                  @Override
                  public void start() {
                    throw new IllegalStateException("no broker");
                  }
                })
            .add(part("c"));

    assertThatThrownBy(lifecycle::start).hasMessage("b could not start: no broker");
    assertThat(seen).containsExactly("start a", "stop b", "stop a");
  }

  @Test
  @Timeout(10)
  void leavesBehindAPartThatDoesNotStop() {
    CountDownLatch never = new CountDownLatch(1);
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofMillis(100))
            .add(part("a"))
            .add(
                new Part("stuck") {
                  @Override
                  public void stop() {
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }
                });

    lifecycle.start();
    lifecycle.close();

    assertThat(seen).endsWith("stop a");
  }

  @Test
  @Timeout(10)
  void startsAndStopsLanesSideBySideAndEachInOrder() {
    CountDownLatch bothStarting = new CountDownLatch(2);
    CountDownLatch bothStopping = new CountDownLatch(2);
    List<Component> first = List.of(part("a1"), new Meeting("a2", bothStarting, bothStopping));
    List<Component> second = List.of(part("b1"), new Meeting("b2", bothStarting, bothStopping));
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofSeconds(8)).add(part("topics")).addLanes(List.of(first, second));

    lifecycle.start();
    lifecycle.close();

    assertThat(seen).startsWith("start topics");
    assertThat(seen.subList(1, 5)).containsSubsequence("start a1", "start a2");
    assertThat(seen.subList(1, 5)).containsSubsequence("start b1", "start b2");
    assertThat(seen.subList(5, 9)).containsSubsequence("stop a2", "stop a1");
    assertThat(seen.subList(5, 9)).containsSubsequence("stop b2", "stop b1");
    assertThat(seen).hasSize(10).endsWith("stop topics");
  }

  @Test
  void tellsWhichPartIsNotReadyAndWhy() {
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofSeconds(1))
            .add(part("a"))
            .add(
                new Part("b") {
                  @Override
                  public Check check() {
                    throw new IllegalStateException("broken");
                  }
                });

    assertThat(lifecycle.checks())
        .containsEntry("a", Check.ready())
        .containsEntry(
            "b", Check.notReady("its check failed: java.lang.IllegalStateException: broken"));
  }

  @Test
  @Timeout(10)
  void stopsEveryLaneWhenOneCannotStart() {
    Part broken =
        new Part("b1") {
          @Override
          public void start() {
            throw new IllegalStateException("no room");
          }
        };
    Lifecycle lifecycle =
        new Lifecycle(Duration.ofSeconds(5))
            .addLanes(List.of(List.of(part("a1"), part("a2")), List.of(broken, part("b2"))))
            .add(part("after"));

    assertThatThrownBy(lifecycle::start).hasMessage("b1 could not start: no room");
    assertThat(seen)
        .containsSubsequence("start a1", "start a2", "stop a2", "stop a1")
        .doesNotContain("start b2", "start after");
  }

  /** Starts and stops only when another one does so too. */
  private final class Meeting extends Part {
    private final CountDownLatch starting;
    private final CountDownLatch stopping;

    Meeting(String name, CountDownLatch starting, CountDownLatch stopping) {
      super(name);
      this.starting = starting;
      this.stopping = stopping;
    }

    @Override
    public void start() {
      meet(starting);
      super.start();
    }

    @Override
    public void stop() {
      meet(stopping);
      super.stop();
    }

    private static void meet(CountDownLatch both) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Part part(String name) {
    return new Part(name);
  }

  private class Part implements Component {
    private final String name;

    Part(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start() {
      seen.add("start " + name);
    }

    @Override
    public void stop() {
      seen.add("stop " + name);
    }
  }
}
