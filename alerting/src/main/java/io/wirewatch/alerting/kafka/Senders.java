package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which attempts to deliver run, for one session; those that ended wait here until
 * the worker fetches them. Only the worker's thread begins and fetches.
 */
final class Senders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

  private final ExecutorService threads;
  private final Runnable wake;
  private final ConcurrentLinkedQueue<Attempt> ended = new ConcurrentLinkedQueue<>();
  private int underWay;

  /**
   * Threads for a session.
   *
   * @param parallel attempts at a time
   * @param wake called when an attempt has ended on one of the threads
   */
  Senders(int parallel, Runnable wake) {
    threads = Executors.newFixedThreadPool(parallel, Daemons.named("delivery-sender"));
    this.wake = wake;
  }

  /** Attempts that began and were not fetched yet. */
  int underWay() {
    return underWay;
  }

  /** Whether none waits to be fetched. */
  boolean noneEnded() {
    return ended.isEmpty();
  }

  /** One more attempt is under way. */
  void begin() {
    underWay++;
  }

  /** The attempts that have ended since the last call. */
  List<Attempt> fetch() {
    List<Attempt> fetched = new ArrayList<>();
    for (Attempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
      underWay--;
      fetched.add(attempt);
    }
    return fetched;
  }

  /** Sends, and only then lets the attempt be recorded. */
  void send(OwnedPartition one, Waiting delivery, AlertReader.Found found, Channel channel) {
    inBackground(
        () -> {
          long began = System.nanoTime();
          Answer answer = answer(channel, delivery, found);
          Duration took = Duration.ofNanos(System.nanoTime() - began);
          end(new Attempt(one, delivery, found.alert(), channel.name(), answer, took));
          wake.run();
        });
  }

  void inBackground(Runnable task) {
    threads.execute(task);
  }

  /** An attempt has ended. */
  void end(Attempt attempt) {
    ended.add(attempt);
  }

  static Answer answer(Channel channel, Waiting delivery, AlertReader.Found found) {
    try {
      Channel.Sending sending =
          new Channel.Sending(delivery.id(), delivery.endpoint(), found.sending());
      return channel.send(found.alert(), sending);
    } catch (RuntimeException e) {
      LOG.error("{} failed on alert {}", channel.name(), found.alert().id(), e);
      return new Answer.RetryLater(Reason.PROCESSING_FAILED, null, null);
    }
  }

  /** Attempts under way go on to their end; nobody records them, so they will be repeated. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
