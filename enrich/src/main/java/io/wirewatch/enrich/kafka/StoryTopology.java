package io.wirewatch.enrich.kafka;

import static io.wirewatch.contracts.catalogue.Topics.ALIASES;
import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_ENRICHED;
import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_TAGGED;
import static io.wirewatch.contracts.catalogue.Topics.DEAD_LETTERS;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.PacedCommits;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What articles mean for one another: which story each belongs to, and which aliases they state
 * together. One partition and so one task, because every article must be compared with every other
 * of the window.
 *
 * <pre>
 * articles.tagged ─▶ assign-story ─▶ articles.enriched, stories, story-changes, dead-letters
 *                     story-cards, story-files, story-coverage
 *                          └─▶ learn-alias ─▶ aliases
 *                              learnt-aliases
 * aliases ─▶ obey-revocation ─▶ aliases
 * </pre>
 */
public final class StoryTopology {
  /** Name of the Streams application; part of the names of its stores' topics. */
  public static final String APPLICATION = "wirewatch-enrich-stories";

  static final String CARDS = "story-cards";
  static final String FILES = "story-files";
  static final String NUMBERS = "story-coverage";
  static final String ENRICHED = "enriched-articles";
  static final String STORIES = "stories";
  static final String CHANGES = "story-changes";
  static final String LETTERS = "story-dead-letters";
  static final String LEARNT = "learnt-aliases";
  static final String LEARN = "learn-alias";

  private static final String OBEY = "obey-revocation";
  private static final String ASSIGN = "assign-story";

  private StoryTopology() {}

  /** The topology around its step that assigns stories. */
  public static Topology of(
      ProcessorSupplier<String, EnrichedArticle, String, byte[]> assign, InstantSource clock) {
    Serializer<String> key = Serdes.String().serializer();
    Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
    return new Topology()
        .addSource(
            "tagged-articles",
            Serdes.String().deserializer(),
            JsonSerde.of(EnrichedArticle.class),
            ARTICLES_TAGGED.name())
        .addProcessor(ASSIGN, PacedCommits.of(assign, clock), "tagged-articles")
        .addStateStore(cards(), ASSIGN)
        .addStateStore(files(), ASSIGN)
        .addStateStore(numbers(), ASSIGN)
        .addSink(ENRICHED, ARTICLES_ENRICHED.name(), key, bytes, ASSIGN)
        .addSink(STORIES, Topics.STORIES.name(), key, bytes, ASSIGN)
        .addSink(CHANGES, Topics.STORY_CHANGES.name(), key, bytes, ASSIGN)
        .addSink(LETTERS, DEAD_LETTERS.name(), key, bytes, ASSIGN)
        .addProcessor(LEARN, () -> new AliasProcessor.Learn(clock), ASSIGN)
        .addSource(
            "known-aliases",
            Serdes.String().deserializer(),
            JsonSerde.of(AliasAssertion.class),
            ALIASES.name())
        .addProcessor(OBEY, PacedCommits.of(AliasProcessor.Obey::new, clock), "known-aliases")
        .addStateStore(learnt(), LEARN, OBEY)
        .addSink("aliases", ALIASES.name(), key, bytes, LEARN, OBEY);
  }

  /** One card per article of the window, by the order of assignment. */
  private static StoreBuilder<KeyValueStore<Long, byte[]>> cards() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CARDS), Serdes.Long(), Serdes.ByteArray())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }

  /** What was said of each alias, by entity and alias. */
  private static StoreBuilder<KeyValueStore<String, AliasAssertion>> learnt() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(LEARNT),
            Serdes.String(),
            JsonSerde.of(AliasAssertion.class))
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }

  /** The state of each story that is not closed. */
  private static StoreBuilder<KeyValueStore<String, byte[]>> files() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(FILES), Serdes.String(), Serdes.ByteArray())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }

  /** Stories to judge by who reports them, and how often sides share stories. */
  private static StoreBuilder<KeyValueStore<String, Long>> numbers() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(NUMBERS), Serdes.String(), Serdes.Long())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }
}
