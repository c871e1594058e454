package io.wirewatch.contracts.catalogue;

import static io.wirewatch.contracts.wire.Topic.PartitionedBy.KEY;
import static io.wirewatch.contracts.wire.Topic.PartitionedBy.KEY_PREFIX;
import static io.wirewatch.contracts.wire.Topic.Policy.COMPACT;
import static io.wirewatch.contracts.wire.Topic.Policy.COMPACT_AND_DELETE;
import static io.wirewatch.contracts.wire.Topic.Policy.DELETE;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Topic;
import java.time.Duration;
import java.util.List;

/** The catalogue of topics, in the order of the data's flow. */
public final class Topics {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);

  public static final Topic<Source> SOURCES =
      new Topic<>(
          "wirewatch.sources",
          "Where news comes from.",
          "hostKey/sourceId",
          KEY_PREFIX,
          COMPACT,
          MONTH,
          false,
          Source.class,
          type("source", 1));
  public static final Topic<SourceState> SOURCE_STATE =
      new Topic<>(
          "wirewatch.source-state",
          "What ingest remembers of each source between polls.",
          "hostKey/sourceId",
          KEY_PREFIX,
          COMPACT,
          MONTH,
          false,
          SourceState.class,
          type("source-state", 1));
  public static final Topic<PageRequest> PAGE_REQUESTS =
      new Topic<>(
          "wirewatch.page-requests",
          "Pages that ingest has to fetch.",
          "hostKey/articleId",
          KEY_PREFIX,
          DELETE,
          WEEK,
          false,
          PageRequest.class,
          type("page-request", 1));
  public static final Topic<Article> ARTICLES_FETCHED =
      new Topic<>(
          "wirewatch.articles.fetched",
          "Candidates, before identity is settled across hosts. Internal.",
          "article id",
          KEY,
          DELETE,
          WEEK,
          false,
          Article.class,
          type("article.fetched", 1));
  public static final Topic<Article> ARTICLES_RAW =
      new Topic<>(
          "wirewatch.articles.raw",
          "Every version of every article, once.",
          "article id",
          KEY,
          DELETE,
          MONTH,
          false,
          Article.class,
          type("article.raw", 1));
  public static final Topic<EnrichedArticle> ARTICLES_TAGGED =
      new Topic<>(
          "wirewatch.articles.tagged",
          "Enriched articles that wait for their story, in the order of assignment. Internal.",
          "article id",
          KEY,
          DELETE,
          WEEK,
          true,
          EnrichedArticle.class,
          type("article.tagged", 1));
  public static final Topic<EnrichedArticle> ARTICLES_ENRICHED =
      new Topic<>(
          "wirewatch.articles.enriched",
          "Articles with names, places, topics, severity and story.",
          "article id",
          KEY,
          DELETE,
          MONTH,
          false,
          EnrichedArticle.class,
          type("article.enriched", 1));
  public static final Topic<EnrichedArticle> ARTICLES_RENAMED =
      new Topic<>(
          "wirewatch.articles.renamed",
          "Articles matched before an alias in them was learnt, as they read since. Internal.",
          "article id",
          KEY,
          DELETE,
          MONTH,
          false,
          EnrichedArticle.class,
          type("article.renamed", 1));
  public static final Topic<Story> STORIES =
      new Topic<>(
          "wirewatch.stories",
          "The newest state of each story.",
          "story id",
          KEY,
          COMPACT_AND_DELETE,
          MONTH,
          false,
          Story.class,
          type("story", 1));
  public static final Topic<StoryChange> STORY_CHANGES =
      new Topic<>(
          "wirewatch.story-changes",
          "Each change of a story, with its cause.",
          "story id",
          KEY,
          DELETE,
          MONTH,
          false,
          StoryChange.class,
          type("story-change", 1));
  public static final Topic<AliasAssertion> ALIASES =
      new Topic<>(
          "wirewatch.aliases",
          "Aliases learnt from the stream.",
          "entity id and alias",
          KEY,
          COMPACT,
          MONTH,
          true,
          AliasAssertion.class,
          type("alias", 1));
  public static final Topic<Subscription> SUBSCRIPTIONS =
      new Topic<>(
          "wirewatch.subscriptions",
          "Standing queries; an offset is a version of the whole book.",
          "subscription id",
          KEY,
          COMPACT,
          MONTH,
          true,
          Subscription.class,
          type("subscription", 1));
  public static final Topic<Action> ACTIONS =
      new Topic<>(
          "wirewatch.actions",
          "Silences, acknowledgements, assignments, notes and feedback.",
          "action id",
          KEY,
          COMPACT,
          MONTH,
          false,
          Action.class,
          type("action", 1));
  public static final Topic<MatchSummary> MATCH_SUMMARIES =
      new Topic<>(
          "wirewatch.match-summaries",
          "What matching each article version gave, also when nothing matched.",
          "article id",
          KEY,
          DELETE,
          MONTH,
          false,
          MatchSummary.class,
          type("match-summary", 1));
  public static final Topic<Alert> ALERTS =
      new Topic<>(
          "wirewatch.alerts",
          "What subscribers are told.",
          "subscriber id",
          KEY,
          DELETE,
          MONTH,
          false,
          Alert.class,
          type("alert", 1));
  public static final Topic<Delivery> DELIVERIES =
      new Topic<>(
          "wirewatch.deliveries",
          "One record per attempt to deliver an alert.",
          "delivery id",
          KEY,
          DELETE,
          MONTH,
          false,
          Delivery.class,
          type("delivery", 1));
  public static final Topic<DeliveryState> DELIVERY_STATE =
      new Topic<>(
          "wirewatch.delivery-state",
          "Deliveries that are not done; a tombstone ends one.",
          "endpoint/deliveryId",
          KEY_PREFIX,
          COMPACT,
          MONTH,
          false,
          DeliveryState.class,
          type("delivery-state", 1));
  public static final Topic<Disposition> DISPOSITIONS =
      new Topic<>(
          "wirewatch.dispositions",
          "What became of each item, article and match, and why.",
          "article id, else hash of source and guid or title",
          KEY,
          DELETE,
          MONTH,
          false,
          Disposition.class,
          type("disposition", 1));
  public static final Topic<DeadLetter> DEAD_LETTERS =
      new Topic<>(
          "wirewatch.dead-letters",
          "Records that could not be processed, as they came.",
          "original key",
          KEY,
          DELETE,
          MONTH,
          false,
          DeadLetter.class,
          type("dead-letter", 1));

  private Topics() {}

  /** All topics, in the order of the data's flow. */
  public static List<Topic<?>> all() {
    return List.of(
        SOURCES,
        SOURCE_STATE,
        PAGE_REQUESTS,
        ARTICLES_FETCHED,
        ARTICLES_RAW,
        ARTICLES_TAGGED,
        ARTICLES_ENRICHED,
        ARTICLES_RENAMED,
        STORIES,
        STORY_CHANGES,
        ALIASES,
        SUBSCRIPTIONS,
        ACTIONS,
        MATCH_SUMMARIES,
        ALERTS,
        DELIVERIES,
        DELIVERY_STATE,
        DISPOSITIONS,
        DEAD_LETTERS);
  }

  private static String type(String name, int version) {
    return "io.wirewatch." + name + ".v" + version;
  }
}
