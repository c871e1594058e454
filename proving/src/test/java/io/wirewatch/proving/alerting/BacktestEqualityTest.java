package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.kafka.AlertTopology;
import io.wirewatch.alerting.kafka.GroupOffsets;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.verbs.kafka.BacktestVerb;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A back-test over the log finds exactly the matches that live matching committed over the same
 * records, new versions, grown and merged stories included. Live matching starts when everything is
 * in the log, so that its partitions are far out of step: of 2,000 articles and 200 subscriptions
 * the 7,200 matches are the same, 2,169 of them by grown stories.
 */
@Tag("long")
class BacktestEqualityTest {
  private static final QueryLanguage LANGUAGE = new QueryLanguage(Set.of(), Features.NONE);
  private static final int WORDS = 4_000;
  private static final int WORDS_OF_AN_ARTICLE = 60;
  private static final int REPORTS_OF_A_STORY = 4;
  private static final int STORIES_TO_A_MERGE = 10;

  @TempDir Path folder;

  @Test
  void findsWhatLiveMatchingFound() throws Exception {
    compare(2_000, 200, Duration.ofMinutes(15));
  }

  @Test
  void findsWhatLiveMatchingFoundInFiftyThousandArticlesForAThousandSubscriptions()
      throws Exception {
    compare(50_000, 1_000, Duration.ofHours(1));
  }

  private void compare(int articles, int subscriptions, Duration patience) throws Exception {
    Random random = new Random(7);
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      for (int i = 0; i < subscriptions; i++) {
        stage.put(subscription(i, query(random)));
      }
      new Newsroom(random, stage).publish(articles);
      stage.flush();
      try (WirewatchProcess process = stage.alerting(null, null)) {
        settle(stage, patience);
        assertThat(process.isAlive()).isTrue();
      }
      Set<String> live = new TreeSet<>();
      for (MatchSummary summary : stage.read(Topics.MATCH_SUMMARIES)) {
        String version = summary.articleId() + ":" + summary.version() + "/";
        summary.matches().forEach(one -> live.add(version + one.subscriptionId()));
      }
      Set<String> played = new TreeSet<>();
      List<String> again = new ArrayList<>();
      new BacktestVerb(stage.clients())
          .answer(
              Book.empty(LANGUAGE).changed(stage.book(), subscriptions),
              null,
              null,
              one -> {
                String version = one.articleId() + ":" + one.version() + "/";
                one.matches().forEach(id -> played.add(version + id));
                one.again()
                    .forEach(
                        old ->
                            again.add(
                                old.articleId() + ":" + old.version() + "/" + old.subscription()));
              });
      played.addAll(again);
      System.out.println(
          "back-test: %d articles x %d subscriptions, %d matches live, %d played, %d of them by grown stories"
              .formatted(articles, subscriptions, live.size(), played.size(), again.size()));
      assertThat(played).isEqualTo(live);
      assertThat(live).hasSizeGreaterThan(articles / 10);
      assertThat(again).isNotEmpty();
    }
  }

  /** Until all that can match has been read; what is decided of the matches is another matter. */
  private static void settle(AlertingStage stage, Duration patience) {
    // Twice the last: what a merged story had goes round once more.
    List<String> topics =
        List.of(
            Topics.ARTICLES_ENRICHED.name(),
            Topics.STORY_CHANGES.name(),
            AlertTopology.NEWS,
            AlertTopology.NEWS);
    long end = System.nanoTime() + patience.toNanos();
    try (LogScan scan = new LogScan(stage.clients());
        GroupOffsets groups = new GroupOffsets(stage.clients())) {
      for (String topic : topics) {
        while (!passed(scan, groups, topic)) {
          assertThat(System.nanoTime()).as("%s read in time", topic).isLessThan(end);
        }
      }
    }
  }

  /** A broker that is too busy to answer is asked again. */
  private static boolean passed(LogScan scan, GroupOffsets groups, String topic) {
    try {
      return scan.passed(topic, groups, AlertTopology.APPLICATION);
    } catch (KafkaException e) {
      if (e instanceof RetriableException || e.getCause() instanceof RetriableException) {
        return false;
      }
      throw e;
    }
  }

  private static Subscription subscription(int i, String query) {
    return new Subscription(
        "sub-" + i,
        "subscriber-" + i % 20,
        query,
        Duration.ofDays(7),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        1,
        "g");
  }

  private static String query(Random random) {
    String one = word(random);
    String other = word(random);
    return switch (random.nextInt(7)) {
      case 0 -> "title:" + one;
      case 1 -> one + " AND " + other;
      case 2 -> "\"" + one + " " + other + "\"~20";
      case 3 -> "(" + one + " OR " + other + ") AND severity:[50 TO *]";
      case 4 -> one + " AND origins:[2 TO *]";
      case 5 -> "title:" + one.substring(0, 3) + "* AND NOT body:" + other;
      default -> "(title:" + one + " OR title:" + other + ") AND storySize:[3 TO *]";
    };
  }

  /** Words as news has them: a few are everywhere, most are rare. */
  private static String word(Random random) {
    int rank = (int) (WORDS * Math.pow(random.nextDouble(), 2));
    StringBuilder word = new StringBuilder();
    for (int left = rank + 26; left > 0; left /= 26) {
      word.append((char) ('a' + left % 26));
    }
    return word + "ra";
  }

  /** Publishes what enrichment would: stories of a few reports, edits, and stories that merge. */
  private static final class Newsroom {
    private final Random random;
    private final AlertingStage stage;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Integer, Integer> into = new HashMap<>();
    private Instant at = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);

    Newsroom(Random random, AlertingStage stage) {
      this.random = random;
      this.stage = stage;
    }

    void publish(int number) {
      for (int i = 0; i < number; i++) {
        at = at.plusMillis(1 + random.nextInt(2_000));
        boolean edit = i > 0 && random.nextInt(20) == 0;
        int which = edit ? random.nextInt(i) : i;
        int first = which / REPORTS_OF_A_STORY;
        int story = into.getOrDefault(first, first);
        int size = edit ? sizes.getOrDefault(story, 1) : sizes.merge(story, 1, Integer::sum);
        int version = versions.merge("a" + which, 1, Integer::sum);
        stage.publish(article("a" + which, version, at, random, "s" + story, size));
        if (i % (REPORTS_OF_A_STORY * STORIES_TO_A_MERGE) == 0 && story > 0) {
          merge(story, story - 1, "a" + which);
        }
      }
    }

    /** In the midst of its reports: those to come are reports of the other one. */
    private void merge(int gone, int other, String cause) {
      into.put(gone, other);
      sizes.merge(other, sizes.get(gone), Integer::sum);
      stage.publish(
          new StoryChange(
              "s" + gone,
              2,
              StoryChangeKind.MERGED,
              new Cause(cause, 1),
              "s" + gone,
              "s" + other,
              at));
    }
  }

  private static EnrichedArticle article(
      String id, int version, Instant at, Random random, String story, int size) {
    int severity = random.nextInt(100);
    Article article =
        Article.builder()
            .id(id)
            .version(version)
            .title(text(random, 8))
            .body(text(random, WORDS_OF_AN_ARTICLE))
            .url("https://news.example/" + id)
            .sourceId("wire")
            .publishedAt(at)
            .fetchedAt(at)
            .build();
    return new EnrichedArticle(
        article,
        new SourceRef("wire", "The Wire", "PK", "en", "B", null),
        "en",
        List.of(),
        List.of(),
        List.of("PK"),
        List.of(),
        new Severity(severity, Severity.levelOf(severity), null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        new StoryRef(story, size == 1, size, size, 0, null),
        null);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }
}
