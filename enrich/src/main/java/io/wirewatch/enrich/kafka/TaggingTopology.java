package io.wirewatch.enrich.kafka;

import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_RAW;
import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_TAGGED;
import static io.wirewatch.contracts.catalogue.Topics.DEAD_LETTERS;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.PacedCommits;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Everything that an article says by itself: parallel by article id, no state.
 *
 * <pre>
 * articles.raw ─▶ tag ─▶ articles.tagged
 *                   └──▶ dead-letters
 * </pre>
 */
public final class TaggingTopology {
  /** Name of the Streams application. */
  public static final String APPLICATION = "wirewatch-enrich-tagging";

  static final String TAGGED = "tagged-articles";
  static final String LETTERS = "tagging-dead-letters";

  private TaggingTopology() {}

  /**
   * The topology around its one step.
   *
   * @param clock for the pace of commits
   */
  public static Topology of(
      ProcessorSupplier<String, Article, String, byte[]> tag, InstantSource clock) {
    Serializer<String> key = Serdes.String().serializer();
    Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
    return new Topology()
        .addSource(
            "raw-articles",
            Serdes.String().deserializer(),
            JsonSerde.of(Article.class),
            ARTICLES_RAW.name())
        .addProcessor("tag", PacedCommits.of(tag, clock), "raw-articles")
        .addSink(TAGGED, ARTICLES_TAGGED.name(), key, bytes, "tag")
        .addSink(LETTERS, DEAD_LETTERS.name(), key, bytes, "tag");
  }
}
