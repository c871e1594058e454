package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.language.LanguageDetector;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.opennlp.train.Corpus.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures a tagger on labelled documents as it works on articles: language, lists, model and all
 * rules after it; a name counts when both borders and the type agree.
 */
final class Holdout {
  private static final int TYPES = 3;

  private final NameTagger tagger;
  private final LanguageDetector languages = new LanguageDetector(new OpenNlpLanguage());

  Holdout(NameTagger tagger) {
    this.tagger = tagger;
  }

  /** Right, found and true names of each type. */
  static final class Figures {
    private final int[] right = new int[TYPES];
    private final int[] found = new int[TYPES];
    private final int[] gold = new int[TYPES];
    private final List<String> misses = new ArrayList<>();

    /** What differed, one line each. */
    List<String> misses() {
      return misses;
    }

    void add(Figures other) {
      for (int t = 0; t < TYPES; t++) {
        right[t] += other.right[t];
        found[t] += other.found[t];
        gold[t] += other.gold[t];
      }
      misses.addAll(other.misses);
    }

    private static int sum(int[] counts) {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      return sum;
    }

    /** Micro F1 over persons, organisations and places, in hundredths. */
    double f1() {
      return f1(sum(right), sum(found), sum(gold));
    }

    private static double f1(int right, int found, int gold) {
      return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }

    @Override
    public String toString() {
      StringBuilder line = new StringBuilder(String.format(java.util.Locale.ROOT, "%.1f", f1()));
      for (int t = 0; t < TYPES; t++) {
        double precision = found[t] == 0 ? 0 : 100.0 * right[t] / found[t];
        double recall = gold[t] == 0 ? 0 : 100.0 * right[t] / gold[t];
        line.append(
            String.format(
                java.util.Locale.ROOT,
                "\t%s P %.1f R %.1f F %.1f",
                Label.name(1 + 4 * t).substring(2),
                precision,
                recall,
                f1(right[t], found[t], gold[t])));
      }
      return line.toString();
    }
  }

  /** The figures over these documents. */
  Figures measure(List<Document> documents) {
    Figures figures = new Figures();
    documents.forEach(d -> measure(d, figures));
    return figures;
  }

  private void measure(Document document, Figures figures) {
    StringBuilder body = new StringBuilder();
    List<int[]> tokens = new ArrayList<>();
    Set<List<Integer>> gold = new java.util.HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (Label.Run run : Label.runs(sentence.labels(), sentence.labels().length)) {
        if (run.type() < TYPES) {
          gold.add(List.of(tokens.size() + run.from(), tokens.size() + run.to(), run.type()));
        }
      }
      for (String token : sentence.tokens()) {
        tokens.add(new int[] {body.length(), body.length() + token.length()});
        body.append(token).append(' ');
      }
      body.setCharAt(body.length() - 1, '\n');
    }
    String text = body.toString();
    Set<List<Integer>> found = found(text, tokens);
    for (List<Integer> span : gold) {
      figures.gold[span.get(2)]++;
      figures.right[span.get(2)] += found.contains(span) ? 1 : 0;
      if (!found.contains(span)) {
        figures.misses.add(line("-", span, text, tokens));
      }
    }
    for (List<Integer> span : found) {
      figures.found[span.get(2)]++;
      if (!gold.contains(span)) {
        figures.misses.add(line("+", span, text, tokens));
      }
    }
  }

  private static String line(String sign, List<Integer> span, String text, List<int[]> tokens) {
    int from = tokens.get(span.get(0))[0];
    int to = tokens.get(span.get(1) - 1)[1];
    int start = text.lastIndexOf('\n', from) + 1;
    int end = text.indexOf('\n', to);
    return sign
        + " "
        + Label.name(1 + 4 * span.get(2)).substring(2)
        + "\t"
        + text.substring(from, to).replace('\n', '/')
        + "\t"
        + text.substring(Math.max(start, from - 60), Math.min(end, to + 60)).replace('\n', '/');
  }

  /** Names as whole tokens: first, one past the last, type. */
  private Set<List<Integer>> found(String body, List<int[]> tokens) {
    Article article = Article.builder().id("held-out").title("").body(body).language("en").build();
    List<Entity> entities = tagger.tag(article, languages.detect(article));
    return entities.stream()
        .filter(e -> type(e.type()) >= 0)
        .flatMap(e -> e.mentions().stream().map(m -> span(m, type(e.type()), tokens)))
        .collect(Collectors.toSet());
  }

  private static List<Integer> span(Mention mention, int type, List<int[]> tokens) {
    int from = 0;
    while (tokens.get(from)[1] <= mention.start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to)[0] < mention.end()) {
      to++;
    }
    return List.of(from, to, type);
  }

  private static int type(EntityType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANIZATION, ARMED_GROUP -> 1;
      case LOCATION -> 2;
      default -> -1;
    };
  }
}
