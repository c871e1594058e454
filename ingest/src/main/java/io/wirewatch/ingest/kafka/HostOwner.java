package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.identity.Publishers;
import io.wirewatch.ingest.publish.Families;
import io.wirewatch.ingest.publish.Journal;
import io.wirewatch.ingest.work.Rounds;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.PromptConsumer;
import io.wirewatch.runtime.kafka.TableLetters;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the hosts of some partitions, as the group decides: a partition of {@code page-requests}
 * stands for the same hosts in {@code sources} and {@code source-state}.
 *
 * <p>Taking one over goes in this order: fence the former owner, read {@code source-state} to its
 * end, let every host rest for one spacing, begin. The thread here speaks to Kafka only.
 */
public final class HostOwner implements Component {
  /** The consumer group of ingest. */
  public static final String GROUP = "wirewatch-ingest";

  private static final Logger LOG = LoggerFactory.getLogger(HostOwner.class);

  /** A broker that has just come up, or is busy, gets its time. */
  private static final Duration START_WITHIN = Duration.ofMinutes(5);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ClientProperties properties;
  private final TransactionalJournal journal;
  private final LogTable<Source> sources;
  private final Takeover takeover;
  private final Set<Integer> broken = ConcurrentHashMap.newKeySet();
  private final Object ownership = new Object();
  private final TableLetters letters;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Rounds rounds;
  private PageRequests requests;
  private Thread thread;
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private volatile ArticleIdentity identities = new ArticleIdentity(new Publishers(Map.of()));
  private volatile String trouble = "has no hosts yet";

  /**
   * An owner that owns nothing yet.
   *
   * @param partitions number of partitions of the topics by host
   */
  public HostOwner(
      ClientProperties properties, int partitions, FailPoints failPoints, InstantSource clock) {
    this.properties = properties;
    this.journal = new TransactionalJournal(partitions);
    this.takeover = new Takeover(properties, GROUP, failPoints, clock, this::broke);
    this.letters = new TableLetters(properties, Stage.FETCH, clock);
    this.sources =
        new LogTable<>(
            Topics.SOURCES,
            properties.consumer("ingest-sources-" + properties.instance()),
            START_WITHIN,
            letters.of(this::listed));
  }

  /** Where results are written. */
  public Journal journal() {
    return journal;
  }

  /** All sources, of every host. */
  public Collection<Source> listedSources() {
    return sources.snapshot().values().values();
  }

  /** Says whose rounds the sources join; before the start. */
  public void serves(Rounds served) {
    rounds = served;
    requests = new PageRequests(journal, served);
  }

  /** Gives articles their ids; publishers of one family may speak for each other. */
  public ArticleIdentity identities() {
    return identities;
  }

  @Override
  public String name() {
    return "ingest-hosts";
  }

  @Override
  public void start() throws Exception {
    sources.start();
    identities = new ArticleIdentity(Families.of(listedSources()));
    thread = new Thread(this::run, name());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() throws Exception {
    stopping.countDown();
    KafkaConsumer<byte[], byte[]> polling = consumer;
    if (polling != null) {
      polling.wakeup();
    }
    if (thread != null) {
      thread.join(3_000);
    }
    journal.close();
    sources.stop();
  }

  @Override
  public Check check() {
    String told = trouble;
    return told == null ? sources.check() : Check.notReady(told);
  }

  private void run() {
    while (running()) {
      try (KafkaConsumer<byte[], byte[]> opened = new PromptConsumer(consumerProperties())) {
        consumer = opened;
        opened.subscribe(List.of(Topics.PAGE_REQUESTS.name()), new Rebalance());
        while (running()) {
          takeOverBroken();
          requests.resume(opened);
          requests.take(opened, opened.poll(POLL));
        }
      } catch (WakeupException e) {
        LOG.debug("the owner of hosts stops");
      } catch (KafkaException | IllegalStateException e) {
        // Whatever a broker in trouble does to a consumer: we begin anew, and never end.
        trouble = "cannot own hosts: " + e.getMessage();
        LOG.atWarn().setCause(e).log("{}; trying again", trouble);
        journal.owned().forEach(this::giveUp);
        broken.clear();
        pause();
      }
    }
  }

  private Map<String, Object> consumerProperties() {
    Map<String, Object> p = properties.groupConsumer(GROUP);
    p.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return p;
  }

  private void pause() {
    try {
      stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  private void broke(int number) {
    trouble = "what a poll gave could not be written";
    broken.add(number);
  }

  /** A partition whose producer failed is begun anew, as if it had come from another owner. */
  private void takeOverBroken() {
    for (Integer number : Set.copyOf(broken)) {
      broken.remove(number);
      giveUp(number);
      // One that went to another meanwhile is not ours to take; if it comes back, we are told.
      if (consumer.assignment().contains(Takeover.pagesOf(number))) {
        takeOver(List.of(number));
      } else {
        trouble = null;
      }
    }
  }

  private void takeOver(Collection<Integer> numbers) {
    takeover.of(numbers, consumer, this::begin);
    trouble = null;
  }

  private void begin(Takeover.Taken taken) {
    synchronized (ownership) {
      journal.take(taken.number(), taken.partition());
      taken.states().forEach(rounds::restore);
      sources
          .snapshot()
          .values()
          .forEach(
              (key, source) -> {
                if (journal.partitionOf(hostKey(key)) == taken.number()) {
                  rounds.take(source);
                }
              });
    }
    LOG.atInfo()
        .addKeyValue("partition", taken.number())
        .addKeyValue("states", taken.states().size())
        .log("owns the hosts of a partition");
  }

  private void giveUp(int number) {
    synchronized (ownership) {
      journal.drop(number);
      rounds.removePages(number);
      sources
          .snapshot()
          .values()
          .forEach(
              (key, source) -> {
                if (journal.partitionOf(hostKey(key)) == number) {
                  rounds.remove(source.id());
                }
              });
    }
  }

  private void listed(List<LogTable.Change<Source>> changes, LogTable.Snapshot<Source> snapshot) {
    identities = new ArticleIdentity(Families.of(snapshot.values().values()));
    synchronized (ownership) {
      for (LogTable.Change<Source> change : changes) {
        String key = change.key();
        if (key.indexOf('/') < 0) {
          letters.refuse(change, Reason.UNKNOWN_SHAPE, "the key names no host");
          continue;
        }
        if (!journal.owns(journal.partitionOf(hostKey(key)))) {
          continue;
        }
        if (change.value() == null) {
          rounds.remove(key.substring(key.indexOf('/') + 1));
        } else {
          rounds.put(change.value());
        }
      }
    }
  }

  private static String hostKey(String key) {
    return key.substring(0, key.indexOf('/'));
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      takeOver(partitions.stream().map(TopicPartition::partition).toList());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(partition -> giveUp(partition.partition()));
    }
  }
}
