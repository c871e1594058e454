package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology as a component; a thread that dies is replaced, its work done again.
 *
 * <p>Local stores are only a copy of the log: where a kill left one that cannot be opened (in the
 * middle of a wipe, for instance), all are dropped and restored.
 */
final class StreamsRunner implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final Topology topology;
  private final Properties properties;
  private final FailPoints failPoints;
  private volatile KafkaStreams streams;
  private volatile boolean stopping;

  StreamsRunner(Topology topology, Properties properties, FailPoints failPoints) {
    this.topology = topology;
    this.properties = properties;
    this.failPoints = failPoints;
  }

  @Override
  public String name() {
    return "alert-topology";
  }

  @Override
  public void start() {
    try {
      launch(false);
    } catch (RuntimeException e) {
      if (!spoiltStore(e)) {
        throw e;
      }
      LOG.warn("a local store cannot be opened; all are restored from the log", e);
      streams.close(STOP_WITHIN);
      launch(true);
    }
  }

  @Override
  public void stop() {
    stopping = true;
    if (streams != null) {
      streams.close(STOP_WITHIN);
    }
  }

  @Override
  public Check check() {
    KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
    return state == KafkaStreams.State.RUNNING
        ? Check.ready()
        : Check.notReady("is " + state.name().toLowerCase(Locale.ROOT));
  }

  private synchronized void launch(boolean anew) {
    if (stopping) {
      return;
    }
    KafkaStreams next = new KafkaStreams(topology, properties);
    streams = next;
    next.setUncaughtExceptionHandler(this::died);
    next.setGlobalStateRestoreListener(new RestoreWatch(failPoints));
    if (anew) {
      next.cleanUp();
    }
    next.start();
  }

  private StreamThreadExceptionResponse died(Throwable e) {
    if (!spoiltStore(e)) {
      LOG.error("a stream thread died and is replaced", e);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("a local store is spoilt; all are restored from the log", e);
    KafkaStreams spoilt = streams;
    Daemons.start(
        "alert-topology-again",
        () -> {
          spoilt.close(STOP_WITHIN);
          launch(true);
        });
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean spoiltStore(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProcessorStateException) {
        return true;
      }
    }
    return false;
  }

  private record RestoreWatch(FailPoints failPoints) implements StateRestoreListener {
    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {}

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
      failPoints.reached(AlertingFailPoints.IN_RESTORE);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {}
  }
}
