package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** When a stage asks for its commits. */
class PacedCommitsTest {
  /** A thread's last commit outlives its tasks, so each test has a day of its own. */
  private static final AtomicLong DAY = new AtomicLong(20_000);

  private final AtomicLong now = new AtomicLong(Duration.ofDays(DAY.incrementAndGet()).toMillis());
  private final List<String> seen = new ArrayList<>();
  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final Processor<String, String, String, String> paced = paced();

  @Test
  void aLoneRecordIsCommittedWithAtOnce() {
    take("alone", now.get());

    assertThat(seen).containsExactly("alone");
    assertThat(asked()).isTrue();
  }

  @Test
  void whatFollowsSoonIsCommittedWithWhenItsTimeHasCome() {
    take("first", now.get());
    asked();

    pass(Duration.ofMillis(20));
    take("second", now.get());
    tick();
    assertThat(asked()).isFalse();

    pass(PacedCommits.PROMPT);
    tick();
    assertThat(asked()).isTrue();
  }

  @Test
  void aStageThatIsBehindCommitsSeldom() {
    take("first", now.get());
    asked();

    pass(PacedCommits.PROMPT.multipliedBy(2));
    take("old", now.get() - 5_000);
    tick();
    assertThat(asked()).isFalse();

    pass(PacedCommits.SELDOM);
    tick();
    assertThat(asked()).isTrue();
  }

  @Test
  void aLoneOldRecordIsCommittedWithAtOnceToo() {
    take("old and alone", now.get() - 5_000);

    assertThat(asked()).isTrue();
  }

  @Test
  void nothingIsAskedForWhileNothingWaits() {
    take("alone", now.get());
    asked();

    pass(PacedCommits.SELDOM);
    tick();

    assertThat(asked()).isFalse();
  }

  @Test
  void aClockThatIsSetBackKeepsNothingWaiting() {
    take("first", now.get());
    asked();

    pass(Duration.ofHours(-2));
    take("second", now.get());

    assertThat(asked()).isTrue();
  }

  private Processor<String, String, String, String> paced() {
    Processor<String, String, String, String> made =
        PacedCommits.<String, String, String, String>of(
                () -> record -> seen.add(record.value()), () -> Instant.ofEpochMilli(now.get()))
            .get();
    made.init(context);
    return made;
  }

  private void take(String value, long timestamp) {
    paced.process(new Record<>("key", value, timestamp));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toMillis());
  }

  private void tick() {
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(now.get());
  }

  private boolean asked() {
    boolean asked = context.committed();
    context.resetCommit();
    return asked;
  }
}
