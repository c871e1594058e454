package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works on a session with Kafka, and opens a new one when the session breaks: what
 * was not committed is then done again from the log.
 */
abstract class ConsumerLoop implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final long PAUSE_MILLIS = 1_000;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final String name;
  private volatile String trouble;
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private Thread thread;

  ConsumerLoop(String name) {
    this.name = name;
    this.trouble = "has no partitions yet";
  }

  /** Works until {@link #running} turns false; closes all that it opened. */
  abstract void session() throws InterruptedException;

  /** The session waits at this consumer. */
  final void reads(KafkaConsumer<byte[], byte[]> opened) {
    consumer = opened;
  }

  /** Ends a wait of the session early. */
  final void wake() {
    KafkaConsumer<byte[], byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void start() {
    thread = Daemons.start(name, this::run);
  }

  @Override
  public final void stop() throws InterruptedException {
    stopping.countDown();
    wake();
    if (thread != null) {
      thread.join();
    }
  }

  @Override
  public final Check check() {
    String told = trouble;
    return told == null ? Check.ready() : Check.notReady(told);
  }

  final boolean running() {
    return stopping.getCount() > 0;
  }

  /** The session does its work. */
  final void well() {
    trouble = null;
  }

  private void run() {
    while (running()) {
      try {
        session();
      } catch (InterruptedException | InterruptException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (KafkaException e) {
        trouble = "lost its session with Kafka: " + e.getMessage();
        LOG.warn("{} {}; trying again", name, trouble);
        pause();
      } catch (RuntimeException e) {
        trouble = "failed: " + e;
        LOG.error("{} failed; trying again", name, e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
