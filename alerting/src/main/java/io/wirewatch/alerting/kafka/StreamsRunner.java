package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology as a component; a thread that dies is replaced, its work done again. */
final class StreamsRunner implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final KafkaStreams streams;

  StreamsRunner(Topology topology, Properties properties, FailPoints failPoints) {
    streams = new KafkaStreams(topology, properties);
    streams.setUncaughtExceptionHandler(
        e -> {
          LOG.error("a stream thread died and is replaced", e);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams.setGlobalStateRestoreListener(new RestoreWatch(failPoints));
  }

  @Override
  public String name() {
    return "alert-topology";
  }

  @Override
  public void start() {
    streams.start();
  }

  @Override
  public void stop() {
    streams.close(STOP_WITHIN);
  }

  @Override
  public Check check() {
    KafkaStreams.State state = streams.state();
    return state == KafkaStreams.State.RUNNING
        ? Check.ready()
        : Check.notReady("is " + state.name().toLowerCase(Locale.ROOT));
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
