package io.wirewatch.runtime.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Has a Streams task commit at once while it is up to date, and seldom while it is behind.
 *
 * <p>Nobody reads a record before its transaction is committed, so an article that is alone must
 * not wait for an interval to pass. But a commit keeps the thread and the broker busy for some
 * milliseconds, whatever it holds: a task that has much to catch up would spend half its time on
 * them. So the first record after a while is committed with at once, those that follow it after
 * {@link #PROMPT}, and where they are old, which says that this stage or one before it is behind,
 * after {@link #SELDOM}. No decision hangs on it, only how many of them share a transaction.
 *
 * <p>The stream thread's alone, as every processor.
 */
public final class PacedCommits<K, V, A, B> implements Processor<K, V, A, B> {
  /** The time between two commits of a thread that is up to date. */
  public static final Duration PROMPT = Duration.ofMillis(50);

  /** The time between two commits of a thread that is behind; the Streams interval. */
  public static final Duration SELDOM = Duration.ofMillis(500);

  /** A record that is older when its turn comes tells of a queue. */
  private static final Duration BEHIND = Duration.ofSeconds(1);

  /** When this thread last asked for one: a commit takes all tasks of a thread along. */
  private static final ThreadLocal<long[]> ASKED = ThreadLocal.withInitial(() -> new long[1]);

  private final Processor<K, V, A, B> step;
  private final InstantSource clock;
  private ProcessorContext<A, B> context;
  private long[] asked;

  /** Rings when what waits is due; only then, for whatever rings makes a task commit. */
  private Cancellable alarm;

  private PacedCommits(Processor<K, V, A, B> step, InstantSource clock) {
    this.step = step;
    this.clock = clock;
  }

  /** The same steps with the same stores, their commits paced. */
  public static <K, V, A, B> ProcessorSupplier<K, V, A, B> of(
      ProcessorSupplier<K, V, A, B> steps, InstantSource clock) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<K, V, A, B> get() {
        return new PacedCommits<>(steps.get(), clock);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return steps.stores();
      }
    };
  }

  @Override
  public void init(ProcessorContext<A, B> context) {
    this.context = context;
    asked = ASKED.get();
    alarm = null; // A task that is revived has lost what was set before.
    step.init(context);
  }

  @Override
  public void process(Record<K, V> record) {
    step.process(record);
    long now = clock.millis();
    boolean behind = now - record.timestamp() > BEHIND.toMillis();
    long since = now - asked[0];
    // A clock that was set back must not keep a commit waiting.
    if (since < 0 || since >= (behind ? SELDOM : PROMPT).toMillis()) {
      ask(now);
    } else if (!behind && alarm == null) {
      // While it is behind the interval of Streams is soon enough.
      alarm = context.schedule(PROMPT, PunctuationType.WALL_CLOCK_TIME, this::ask);
    }
  }

  @Override
  public void close() {
    step.close();
  }

  private void ask(long now) {
    asked[0] = now;
    context.commit();
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }
}
