package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.alerting.decide.Decider;
import io.wirewatch.alerting.decide.Decision;
import io.wirewatch.alerting.decide.Due;
import io.wirewatch.alerting.decide.StoryMemory;
import io.wirewatch.alerting.decide.SubscriptionMemory;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each match to the {@link Decider} and writes its decision down; an alarm does the same for
 * what is due. It is set for what is due next, since each time that it rings costs a transaction.
 */
final class DecideProcessor implements Processor<String, Incoming, String, Emission> {
  static final String STORIES = "stories-told";
  static final String SUBSCRIPTIONS = "subscriptions-spent";
  static final String DUE = "due";

  private static final Logger LOG = LoggerFactory.getLogger(DecideProcessor.class);

  /** A clock that is set back cannot put off what is due by more than this. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

  /** Bounds one turn, so that a tick after an outage cannot time its transaction out. */
  private static final int MOST_AT_ONCE = 200;

  private final Parts parts;
  private VerdictWriter writer;
  private KeyValueStore<String, StoryMemory> stories;
  private KeyValueStore<String, SubscriptionMemory> subscriptions;
  private StoreRecollection recollection;
  private DueStore dues;
  private ProcessorContext<String, Emission> context;
  private Cancellable alarm;
  private Instant alarmAt;

  /**
   * What deciding needs from outside its task.
   *
   * @param books the newest book
   * @param actions what people did
   * @param clock the wall clock
   * @param meters metrics
   * @param failPoints places where a test kills
   * @param dueStore keeps what is due later
   */
  record Parts(
      Supplier<Book> books,
      Supplier<Actions> actions,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints,
      Function<KeyValueStore<String, Due>, DueStore> dueStore) {}

  private DecideProcessor(Parts parts) {
    this.parts = parts;
  }

  /** Makes one for each task, with its stores. */
  static ProcessorSupplier<String, Incoming, String, Emission> supplier(Parts parts) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Incoming, String, Emission> get() {
        return new DecideProcessor(parts);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            store(STORIES, StoryMemory.class),
            store(SUBSCRIPTIONS, SubscriptionMemory.class),
            store(DUE, Due.class));
      }
    };
  }

  private static <V> StoreBuilder<?> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    writer = new VerdictWriter(new Emitter(context), parts.clock(), parts.meters());
    stories = context.getStateStore(STORIES);
    subscriptions = context.getStateStore(SUBSCRIPTIONS);
    dues = parts.dueStore().apply(context.getStateStore(DUE));
    recollection = new StoreRecollection(stories, subscriptions, parts.books(), parts.actions());
    this.context = context;
    setAlarm();
  }

  @Override
  public void process(Record<String, Incoming> record) {
    tick(); // What was due before this match must not see it.
    Instant now = parts.clock().instant();
    Incoming incoming = record.value();
    if (incoming.match() != null) {
      Decision decision = Decider.onMatch(incoming.whole(), now, recollection);
      apply(decision);
      if (decision.verdicts().stream().anyMatch(Verdict.Fire.class::isInstance)) {
        Events.writtenAt(record.headers()).ifPresent(enriched -> delay(enriched, now));
      }
      return;
    }
    for (Subscription one : parts.books().get().subscriptions().values()) {
      if (one.subscriber().equals(incoming.subscriber())) {
        apply(
            incoming.merge() == null
                ? Decider.onNotice(one, incoming.notice(), now, recollection)
                : Decider.onMerge(one.id(), incoming.merge(), now, recollection));
      }
    }
  }

  private void delay(Instant enriched, Instant now) {
    parts.meters().time(Metric.DELAY, Duration.between(enriched, now), Label.Leg.ENRICHED_ALERTED);
  }

  private void tick() {
    Instant now = parts.clock().instant();
    // The store counts in milliseconds.
    if (alarmAt == null || now.toEpochMilli() < alarmAt.toEpochMilli()) {
      return; // Asking the store costs more than a decision.
    }
    List<Due> popped = dues.pop(now, MOST_AT_ONCE);
    for (Due due : popped) {
      parts.failPoints().reached(AlertingFailPoints.BETWEEN_DUE_AND_FIRE);
      try {
        apply(Decider.onDue(due, now, recollection));
      } catch (KafkaException e) {
        throw e; // The broker's or the store's fault: the transaction is undone and done again.
      } catch (RuntimeException e) {
        LOG.error("{} of {} {} failed", due.kind(), due.subscription(), due.story(), e);
      }
    }
    if (!popped.isEmpty()) {
      context.commit(); // No record comes that would have it told soon.
      setAlarm();
    }
  }

  private void ring() {
    tick();
    setAlarm();
  }

  private void setAlarm() {
    if (alarm != null) {
      alarm.cancel();
    }
    alarmAt = dues.next().orElse(null);
    alarm = alarmAt == null ? null : alarm(Duration.between(parts.clock().instant(), alarmAt));
  }

  private Cancellable alarm(Duration sleep) {
    Duration bounded = sleep.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : sleep;
    return context.schedule(
        bounded.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : bounded,
        PunctuationType.WALL_CLOCK_TIME,
        now -> ring());
  }

  /** Killed anywhere in here, all of it is undone and decided again, to the same end. */
  private void apply(Decision decision) {
    decision.verdicts().forEach(writer::write);
    parts.failPoints().reached(FailPoints.ALERTING_BEFORE_COMMIT);
    decision
        .stories()
        .forEach(
            memory ->
                stories.put(StoryMemory.key(memory.subscription().id(), memory.story()), memory));
    decision.forgotten().forEach(stories::delete);
    if (decision.subscription() != null) {
      subscriptions.put(decision.subscription().subscription().id(), decision.subscription());
    }
    decision.dues().forEach(dues::add);
    if (decision.dues().stream().anyMatch(due -> alarmAt == null || due.at().isBefore(alarmAt))) {
      setAlarm();
    }
  }
}
