package io.wirewatch.runtime.kafka;

import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one topology: a thread that dies of a fault is replaced, and health says so meanwhile. */
public final class StreamsApplication implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);

  private final String name;
  private final Topology topology;
  private final Properties properties;
  private final Duration stopWithin;
  private volatile KafkaStreams streams;

  /**
   * An application that is not started yet.
   *
   * @param name for people
   * @param topology what it does
   * @param properties with the application id
   * @param stopWithin how long stopping may take
   */
  public StreamsApplication(
      String name, Topology topology, Properties properties, Duration stopWithin) {
    this.name = name;
    this.topology = topology;
    this.properties = properties;
    this.stopWithin = stopWithin;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    KafkaStreams made = new KafkaStreams(topology, properties);
    made.setUncaughtExceptionHandler(
        fault -> {
          LOG.error("a thread of {} ends and is replaced", name, fault);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams = made;
    made.start();
  }

  @Override
  public void stop() {
    KafkaStreams running = streams;
    if (running != null) {
      running.close(stopWithin);
    }
  }

  @Override
  public Check check() {
    KafkaStreams running = streams;
    KafkaStreams.State state = running == null ? KafkaStreams.State.CREATED : running.state();
    return state == KafkaStreams.State.RUNNING
        ? Check.ready()
        : Check.notReady(name + " is " + state.name().toLowerCase(Locale.ROOT));
  }
}
