package io.wirewatch.proving.ingest.scale;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.RobotsVerdict;
import io.wirewatch.contracts.source.SeenItem;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.publish.ItemKey;
import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.ingest.schedule.Transition;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * What ingest remembers of the newsstand's sources after days of work: their cadence, what they
 * showed last, their robots.txt, and a hundred items seen of each.
 */
public final class Seeds {
  private static final Events EVENTS = new Events("ingest");
  private static final int SEEN = 100;
  private static final double DAY = 86_400;

  private final Newsstand stand;
  private final Instant at = Instant.now();
  private final Random random = new Random(11);
  private final FeedEntry sample;
  private final List<SourceState> states;

  /** The memory of all sources as of now. */
  public Seeds(Newsstand stand) {
    this.stand = stand;
    this.sample = sample();
    int item = stand.published(1, at);
    if (!ItemKey.content(sample).equals(ItemKey.content(entry(1, item)))) {
      throw new IllegalStateException("the reader gives items another form: " + sample);
    }
    this.states =
        IntStream.range(0, stand.sources()).parallel().mapToObj(this::remembered).toList();
  }

  /** As of when. */
  public Instant at() {
    return at;
  }

  public List<Source> sources() {
    return IntStream.range(0, stand.sources()).mapToObj(this::source).toList();
  }

  /** Writes all states, each poll due within its interval from then on. */
  public void spread(Settings settings, Instant from) {
    write(
        settings,
        states.stream()
            .map(
                state -> {
                  long interval = state.interval().toMillis();
                  Instant next = from.plusMillis((long) (interval * random.nextDouble()));
                  return polled(state, next.minusMillis(interval), next);
                })
            .toList());
  }

  /** Writes states with each poll due at once. */
  public static void due(Settings settings, Collection<SourceState> states, Instant now) {
    write(
        settings,
        states.stream().map(state -> polled(state, now.minus(state.interval()), now)).toList());
  }

  private static SourceState polled(SourceState state, Instant last, Instant next) {
    return state.toBuilder().lastPollAt(last).lastSuccessAt(last).nextPollAt(next).build();
  }

  private static void write(Settings settings, List<SourceState> all) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(new ClientProperties(settings).producer("seeds"))) {
      for (SourceState state : all) {
        String key = HostKey.recordKey(HostKey.of(state.listedUrl()), state.sourceId());
        String id = key + "@" + state.nextPollAt();
        producer.send(
            EVENTS.record(Topics.SOURCE_STATE, key, state, id, null, Instant.now(), Mode.LIVE));
      }
    }
  }

  private Source source(int number) {
    return new Source(
        "s" + number,
        "Source " + number,
        SourceKind.FEED,
        stand.url(number),
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        Status.TEST,
        null,
        null,
        false,
        null,
        null);
  }

  private SourceState remembered(int number) {
    Source source = source(number);
    int published = stand.published(number, at);
    SourceState fresh = Transition.fresh(source, at, Policy.polite());
    List<SeenItem> seen = new ArrayList<>();
    for (int item = published; item > published - Newsstand.SHOWN; item--) {
      FeedEntry entry = entry(number, item);
      seen.add(new SeenItem(ItemKey.of(entry), "a".repeat(26), ItemKey.content(entry)));
    }
    while (seen.size() < SEEN) {
      String name = "%016d".formatted(number * 1_000L + seen.size());
      seen.add(new SeenItem(name, "a" + name + "abcdefghi", "c" + name));
    }
    Random own = new Random(number);
    double perDay = DAY / stand.gap(number).toSeconds();
    return fresh.toBuilder()
        .health(Health.OK)
        .etag(stand.entityTag(published))
        .validatorsUrl(source.url())
        .firstPollAt(at.minus(Duration.ofDays(9)))
        .lastNewsAt(at.minus(stand.gap(number)))
        .lastFullAt(at.minusSeconds(own.nextInt((int) DAY)))
        .newsPerDay(perDay)
        .interval(interval(perDay))
        .robots(
            new RobotsVerdict(source.url(), true, null, at.minusSeconds(own.nextInt((int) DAY))))
        .seen(seen)
        .build();
  }

  /** An item as the reader gives it; one feed that was read shows which field holds the text. */
  private FeedEntry entry(int source, int item) {
    String text = Newsstand.text(source, item);
    String link = stand.link(source, item);
    return new FeedEntry(
        link,
        Newsstand.title(source, item),
        null,
        link,
        sample.summary() == null ? null : text,
        sample.content() == null ? null : text,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private FeedEntry sample() {
    byte[] feed = stand.feed(1, stand.published(1, at));
    return ((Feed) new FeedReader().read(feed, Map.of(), stand.url(1))).entries().get(0);
  }

  /** What is learnt at such a rate: four polls for each item, within the bounds. */
  private static Duration interval(double perDay) {
    Policy policy = Policy.polite();
    Duration floor = perDay >= 72 ? policy.fastFloor() : policy.floor();
    Duration wanted = Duration.ofMillis((long) (DAY * 1000 / (4 * perDay)));
    Duration least = wanted.compareTo(floor) < 0 ? floor : wanted;
    return least.compareTo(policy.ceiling()) > 0 ? policy.ceiling() : least;
  }
}
