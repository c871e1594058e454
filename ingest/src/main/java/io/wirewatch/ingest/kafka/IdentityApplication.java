package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the identity topology; a thread that dies of a fault is replaced. */
public final class IdentityApplication implements Component {
  /** Its application id, and the prefix of its internal topics. */
  public static final String ID = "wirewatch-identity";

  private static final Logger LOG = LoggerFactory.getLogger(IdentityApplication.class);

  private final ClientProperties properties;
  private final InstantSource clock;
  private final Consumer<String> rules;
  private volatile KafkaStreams streams;

  /**
   * An application that is not started yet.
   *
   * @param rules told the name of each rule that decides
   */
  public IdentityApplication(
      ClientProperties properties, InstantSource clock, Consumer<String> rules) {
    this.properties = properties;
    this.clock = clock;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "ingest-identity";
  }

  @Override
  public void start() {
    KafkaStreams made =
        new KafkaStreams(
            new IdentityTopology(clock, rules).get(), properties.streams(ID, Stage.IDENTIFY));
    made.setUncaughtExceptionHandler(
        fault -> {
          LOG.error("a thread of identity ends and is replaced", fault);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams = made;
    made.start();
  }

  @Override
  public void stop() {
    KafkaStreams running = streams;
    if (running != null) {
      running.close(Duration.ofSeconds(3));
    }
  }

  @Override
  public Check check() {
    KafkaStreams running = streams;
    KafkaStreams.State state = running == null ? KafkaStreams.State.CREATED : running.state();
    return state == KafkaStreams.State.RUNNING
        ? Check.ready()
        : Check.notReady("identity is " + state.name().toLowerCase(Locale.ROOT));
  }
}
