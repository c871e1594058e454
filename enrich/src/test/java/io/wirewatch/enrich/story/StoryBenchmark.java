package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.SourceRef;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures story assignment with a full window: {@code main [WINDOW] [MEASURED]}. Prints articles
 * per CPU-second, memory per 100,000 articles and how long a restart takes.
 *
 * <p>The articles are made: words by Zipf's law, stories of some articles each with their own rare
 * words, one article in five a reprint.
 */
public final class StoryBenchmark {
  private static final int VOCABULARY = 200_000;
  private static final int WORDS = 220;

  private final Random random = new Random(7);
  private final List<String[]> events = new ArrayList<>();
  private String last = "";
  private int made;

  private StoryBenchmark() {}

  public static void main(String[] args) {
    int window = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int measured = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    new StoryBenchmark().run(window, measured);
  }

  private void run(int window, int measured) {
    CardMemory memory = new CardMemory();
    StoryAssigner assigner = new StoryAssigner(memory, StoryAssigner.WINDOW);
    for (int i = 0; i < window; i++) {
      assigner.assign(article());
    }
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < measured; i++) {
      articles.add(article());
    }
    double before = cpu();
    articles.forEach(assigner::assign);
    double seconds = cpu() - before;
    System.out.printf(
        Locale.ROOT,
        "%d articles in the window, %.0f articles per CPU-second%n",
        window,
        measured / seconds);
    double start = cpu();
    StoryAssigner again = new StoryAssigner(memory, StoryAssigner.WINDOW);
    double restart = cpu() - start;
    long with = used();
    int size = again.size();
    again = null;
    assigner = null;
    long without = used();
    System.out.printf(
        Locale.ROOT,
        "restart from %d stored cards: %.2f CPU-seconds; index: %.0f MB per 100,000 articles;"
            + " card: %d bytes%n",
        size,
        restart,
        (with - without) / 2 / 1e6 / size * 100_000,
        memory.bytes() / size);
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  @SuppressWarnings("GarbageCollector") // memory is what is measured
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private EnrichedArticle article() {
    made++;
    String body = random.nextInt(5) == 0 && !last.isEmpty() ? last : write();
    last = body;
    Article article =
        Article.builder()
            .id("a" + made)
            .sourceId("s" + random.nextInt(200))
            .title(body.substring(0, Math.min(70, body.length())))
            .body(body)
            .fetchedAt(Instant.EPOCH.plusSeconds(1_000_000L + made))
            .build();
    return new EnrichedArticle(
        article,
        new SourceRef(article.sourceId(), null, "PK", "en", "C", null),
        "en",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private String write() {
    if (events.isEmpty() || random.nextInt(3) == 0) {
      String[] rare = new String[12];
      for (int i = 0; i < rare.length; i++) {
        rare[i] = "Rare" + Integer.toString(random.nextInt(VOCABULARY), 36);
      }
      events.add(rare);
    }
    String[] event = events.get(events.size() - 1 - random.nextInt(Math.min(50, events.size())));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      boolean rare = random.nextInt(9) == 0;
      text.append(rare ? event[random.nextInt(event.length)] : common())
          .append(i % 20 == 19 ? ". " : " ");
    }
    return text.toString();
  }

  /** A word by Zipf's law. */
  private String common() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    return "w" + Integer.toString(rank, 36);
  }
}
