package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
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
    take("third", now.get());
    assertThat(asked()).isFalse();
    assertThat(alarms()).hasSize(1);

    pass(PacedCommits.PROMPT);
    ring();
    assertThat(asked()).isTrue();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aStageThatIsBehindCommitsSeldom() {
    take("first", now.get());
    asked();

    pass(PacedCommits.PROMPT.multipliedBy(2));
    take("old", now.get() - 5_000);
    assertThat(asked()).isFalse();
    assertThat(alarms()).as("the interval of Streams is soon enough").isEmpty();

    pass(PacedCommits.SELDOM);
    take("older", now.get() - 5_000);
    assertThat(asked()).isTrue();
  }

  @Test
  void aLoneOldRecordIsCommittedWithAtOnceToo() {
    take("old and alone", now.get() - 5_000);

    assertThat(asked()).isTrue();
  }

  @Test
  void nothingRingsWhileNothingWaits() {
    assertThat(alarms()).as("whatever rings makes a task commit").isEmpty();

    take("alone", now.get());

    assertThat(alarms()).isEmpty();
  }

  @Test
  void aTaskThatIsRevivedSetsItsAlarmAnew() {
    take("first", now.get());
    take("second", now.get());
    alarms().forEach(CapturedPunctuator::cancel);
    paced.close();
    paced.init(context);

    take("third", now.get());

    assertThat(alarms()).hasSize(1);
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

  private List<CapturedPunctuator> alarms() {
    return context.scheduledPunctuators().stream().filter(one -> !one.cancelled()).toList();
  }

  private void ring() {
    alarms().forEach(one -> one.getPunctuator().punctuate(now.get()));
  }

  private boolean asked() {
    boolean asked = context.committed();
    context.resetCommit();
    return asked;
  }
}
