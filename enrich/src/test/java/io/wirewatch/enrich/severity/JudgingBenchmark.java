package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.claims.ClaimFinder;
import io.wirewatch.enrich.opennlp.OpenNlpWordClasses;
import io.wirewatch.enrich.topics.SeedFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures what comes beside names and places: topics, figures and severity together, claims, and
 * all of them. {@code main FILE}, the output of {@code ./wirewatch enrich --batch}. Prints articles
 * per CPU-second, the median of several rounds after warm-up.
 */
public final class JudgingBenchmark {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 4;

  private JudgingBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<EnrichedArticle> articles = new ArrayList<>();
    long characters = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      EnrichedArticle read = Json.mapper().readValue(line, EnrichedArticle.class);
      if (read.article() != null) {
        articles.add(read);
        characters += length(read.article());
      }
    }
    EventJudge judge = EventJudge.read(SeedFiles.shipped());
    ClaimFinder claims = new ClaimFinder(new OpenNlpWordClasses());
    System.out.printf(
        "%d articles of %d characters on average, per CPU-second:%n",
        articles.size(), characters / articles.size());
    Consumer<EnrichedArticle> judging = a -> judge(judge, a);
    Consumer<EnrichedArticle> claiming = claims::find;
    print("topics, figures, severity", articles, judging);
    print("claims", articles, claiming);
    print("all of these", articles, judging.andThen(claiming));
  }

  private static void judge(EventJudge judge, EnrichedArticle article) {
    judge.judge(
        article.article(),
        article.source(),
        article.entities(),
        article.places(),
        article.countries());
  }

  private static void print(
      String what, List<EnrichedArticle> articles, Consumer<EnrichedArticle> work) {
    double[] rates = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = cpu();
      articles.forEach(work);
      if (round >= 0) {
        rates[round] = articles.size() / ((cpu() - start) / 1e9);
      }
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "  %s: %.0f (%.0f to %.0f)%n",
        what,
        rates[ROUNDS / 2],
        rates[0],
        rates[ROUNDS - 1]);
  }

  private static int length(Article article) {
    return article.title().length() + (article.body() == null ? 0 : article.body().length());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
