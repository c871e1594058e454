package io.wirewatch.alerting.kafka;

import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_ENRICHED;
import static io.wirewatch.contracts.catalogue.Topics.ARTICLES_RENAMED;
import static io.wirewatch.contracts.catalogue.Topics.STORY_CHANGES;

import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.PacedCommits;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * From enriched articles to alerts: match by article, decide by subscriber.
 *
 * <pre>
 * articles.renamed ─▶ match-late ─▶ match-summaries
 *                        │
 * articles.enriched ─▶ match ─▶ match-summaries, dispositions
 *                        ├─▶ news-of-stories ─▶ match-again ─▶ match-summaries, news-of-stories
 *                        ├──────────────────────────┤
 *                        ├─▶ matches-by-subscriber ─▶ decide ─▶ alerts, dispositions
 * story-changes ─────▶ merge
 * </pre>
 */
public final class AlertTopology {
  /** Name of the Streams application; part of the names of its stores' topics. */
  public static final String APPLICATION = "wirewatch-alerting";

  private static final String BY_SUBSCRIBER = "matches-by-subscriber";

  /** The topic between matching and deciding, as Streams names it. */
  public static final String MATCHES = APPLICATION + "-" + BY_SUBSCRIBER + "-repartition";

  private static final String BY_STORY = "news-of-stories";

  /** The topic between matching and matching again, as Streams names it. */
  public static final String NEWS = APPLICATION + "-" + BY_STORY + "-repartition";

  private AlertTopology() {}

  /**
   * The topology around its steps.
   *
   * @param clock for the pace of commits
   */
  public static Topology of(
      ProcessorSupplier<String, EnrichedArticle, String, Emission> match,
      ProcessorSupplier<String, EnrichedArticle, String, Emission> matchLate,
      ProcessorSupplier<String, News, String, Emission> matchAgain,
      ProcessorSupplier<String, StoryChange, String, Emission> merge,
      ProcessorSupplier<String, Incoming, String, Emission> decide,
      InstantSource clock) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, Emission> matched =
        source(builder, ARTICLES_ENRICHED, "enriched-articles")
            .process(PacedCommits.of(match, clock), Named.as("match"));
    KStream<String, Emission> matchedLate =
        source(builder, ARTICLES_RENAMED, "renamed-articles")
            .process(
                PacedCommits.of(matchLate, clock), Named.as("match-late"), MatchProcessor.SEEN);
    KStream<String, Emission> matchedAndMerged =
        matched.merge(
            source(builder, STORY_CHANGES, "story-changes")
                .process(PacedCommits.of(merge, clock), Named.as("merge")),
            Named.as("matches-and-merges"));
    KStream<String, Emission> matchedAgain =
        news(matchedAndMerged, "news")
            .repartition(
                Repartitioned.with(Serdes.String(), JsonSerde.of(News.class)).withName(BY_STORY))
            .process(PacedCommits.of(matchAgain, clock), Named.as("match-again"));
    // What a merged story had goes to the owner of the other one: round again by the same topic.
    news(matchedAgain, "news-onward")
        .to(NEWS, Produced.with(Serdes.String(), JsonSerde.of(News.class)).withName("onward"));
    KStream<String, Emission> decided =
        matchedAndMerged
            .merge(matchedAgain, Named.as("and-matches-again"))
            .merge(matchedLate, Named.as("and-late-matches"))
            .filter((key, emission) -> emission instanceof Emission.ToDecide, Named.as("to-decide"))
            .mapValues(emission -> ((Emission.ToDecide) emission).incoming(), Named.as("unwrap"))
            .repartition(
                Repartitioned.with(Serdes.String(), new IncomingSerde()).withName(BY_SUBSCRIBER))
            .process(PacedCommits.of(decide, clock), Named.as("decide"));
    write(matched, "match");
    write(matchedLate, "match-late");
    write(matchedAgain, "match-again");
    write(decided, "decide");
    return builder.build();
  }

  private static <V> KStream<String, V> source(
      StreamsBuilder builder, Topic<V> topic, String name) {
    return builder.stream(
        topic.name(), Consumed.with(Serdes.String(), JsonSerde.of(topic.type())).withName(name));
  }

  private static KStream<String, News> news(KStream<String, Emission> emissions, String name) {
    return emissions
        .filter((key, emission) -> emission instanceof Emission.ToWatch, Named.as("to-" + name))
        .mapValues(emission -> ((Emission.ToWatch) emission).news(), Named.as(name));
  }

  private static void write(KStream<String, Emission> emissions, String step) {
    Serializer<Emission> bytes = (topic, emission) -> ((Emission.ToTopic) emission).value();
    emissions
        .filter(
            (key, emission) -> emission instanceof Emission.ToTopic, Named.as(step + "-records"))
        .to(
            (key, emission, context) -> ((Emission.ToTopic) emission).topic().name(),
            Produced.with(
                    Serdes.String(),
                    Serdes.serdeFrom(
                        bytes,
                        (topic, data) -> {
                          throw new UnsupportedOperationException("only written");
                        }))
                .withName(step + "-topics"));
  }
}
