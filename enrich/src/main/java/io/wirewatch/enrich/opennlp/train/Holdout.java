package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.opennlp.train.Corpus.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures a tagger on labelled documents as it works on articles: lists, model and all rules after
 * it. A name counts when both borders and the type agree.
 */
final class Holdout {
  private static final int TYPES = 3;

  private final LabelledArticle labeller;

  Holdout(NameTagger tagger) {
    this.labeller = new LabelledArticle(tagger);
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
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.1f", f1()));
      for (int t = 0; t < TYPES; t++) {
        double precision = found[t] == 0 ? 0 : 100.0 * right[t] / found[t];
        double recall = gold[t] == 0 ? 0 : 100.0 * right[t] / gold[t];
        line.append(
            String.format(
                Locale.ROOT,
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
    List<String> tokens = new ArrayList<>();
    Set<Label.Run> gold = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (Label.Run run : Label.runs(sentence.labels(), sentence.labels().length)) {
        if (run.type() < TYPES) {
          gold.add(new Label.Run(tokens.size() + run.from(), tokens.size() + run.to(), run.type()));
        }
      }
      tokens.addAll(sentence.tokens());
    }
    Set<Label.Run> found = new HashSet<>(labeller.names(document.tokens()));
    for (Label.Run name : gold) {
      figures.gold[name.type()]++;
      figures.right[name.type()] += found.contains(name) ? 1 : 0;
      if (!found.contains(name)) {
        figures.misses.add(line("missed", name, tokens));
      }
    }
    for (Label.Run name : found) {
      figures.found[name.type()]++;
      if (!gold.contains(name)) {
        figures.misses.add(line("false", name, tokens));
      }
    }
  }

  private static String line(String what, Label.Run name, List<String> tokens) {
    int from = Math.max(0, name.from() - 9);
    int to = Math.min(tokens.size(), name.to() + 9);
    return String.join(
        "\t",
        what,
        Label.name(1 + 4 * name.type()).substring(2),
        String.join(" ", tokens.subList(name.from(), name.to())),
        String.join(" ", tokens.subList(from, to)));
  }
}
