package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Due;
import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Alerting with one promise broken on purpose: a proof that stays green on any of these proves
 * nothing. They stand in the product's package to reach its seams, and in test sources to stay out
 * of it.
 */
public final class Broken {
  private Broken() {}

  /** Records a delivery as done before it is sent. */
  public static final class RecordsBeforeSending extends AlertingParts {
    @Override
    DeliveryWorker worker(DeliveryWorker.Parts parts) {
      return new DeliveryWorker(parts) {
        @Override
        void launch(
            OwnedPartition one, Waiting delivery, AlertReader.Found found, Channel channel) {
          senders()
              .end(
                  new Attempt(
                      one,
                      delivery,
                      found.alert(),
                      channel.name(),
                      new Answer.Delivered(204),
                      Duration.ZERO));
          senders().inBackground(() -> Senders.answer(channel, delivery, found));
        }
      };
    }
  }

  /** Writes alerts and memories without a transaction around them. */
  public static final class AtLeastOnce extends AlertingParts {
    @Override
    Properties streams(ClientProperties clients) {
      Properties properties = super.streams(clients);
      properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
      return properties;
    }
  }

  /** Forgets which article versions were matched before a replay can come. */
  public static final class ForgetsTooSoon extends AlertingParts {
    @Override
    Duration seenFor() {
      return Duration.ofMillis(1);
    }
  }

  /** Gives a delivery up when its first attempt fails. */
  public static final class NeverRetries extends AlertingParts {
    @Override
    DeliveryWorker worker(DeliveryWorker.Parts parts) {
      return new DeliveryWorker(parts) {
        @Override
        AttemptRecord recordOf(Attempt attempt, Instant now) {
          Answer given =
              attempt.answer() instanceof Answer.RetryLater later
                  ? new Answer.Refused(Reason.GAVE_UP, later.status())
                  : attempt.answer();
          return super.recordOf(
              new Attempt(
                  attempt.owner(),
                  attempt.waiting(),
                  attempt.alert(),
                  attempt.channel(),
                  given,
                  attempt.took()),
              now);
        }
      };
    }
  }

  /** Keeps what is due later in memory. */
  public static final class RemembersDeadlinesInMemory extends AlertingParts {
    @Override
    DueStore dueStore(KeyValueStore<String, Due> store) {
      TreeMap<Instant, List<Due>> dues = new TreeMap<>();
      return new DueStore(store) {
        @Override
        void add(Due due) {
          dues.computeIfAbsent(due.at(), at -> new ArrayList<>()).add(due);
        }

        @Override
        Optional<Instant> next() {
          return dues.isEmpty() ? Optional.empty() : Optional.of(dues.firstKey());
        }

        @Override
        List<Due> pop(Instant now, int most) {
          List<Due> popped = new ArrayList<>();
          Iterator<List<Due>> due = dues.headMap(now, true).values().iterator();
          while (due.hasNext()) {
            popped.addAll(due.next());
            due.remove();
          }
          return popped;
        }
      };
    }
  }
}
