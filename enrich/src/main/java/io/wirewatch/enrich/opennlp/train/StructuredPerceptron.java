package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.model.DocumentWords;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.opennlp.train.Corpus.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * An averaged perceptron that learns from whole sentences: it labels a sentence with the weights it
 * has, and where the labels are wrong moves the weights towards the right ones (Collins 2002). The
 * order of the sentences comes from a fixed seed, so two runs give the same weights.
 */
final class StructuredPerceptron {
  private static final long SEED = 20261122;

  private final int rounds;
  private final int atLeast;
  private final int beam;

  private final FeatureIds ids = new FeatureIds();
  private float[] weights;
  private double[] sums;
  private int[] stamps;
  private int step;

  StructuredPerceptron(int rounds, int atLeast, int beam) {
    this.rounds = rounds;
    this.atLeast = atLeast;
    this.beam = beam;
  }

  /** A sentence with its features as numbers. */
  private static final class Example {
    private int[][] own;
    private int[] labels;
    private List<String> tokens;
    private DocumentWords words;
    private int[] hints;
    private float weight;
  }

  private final List<Example> examples = new ArrayList<>();

  /** Adds documents to learn from; each mistake in them moves the weights by {@code weight}. */
  void add(List<Document> documents, SentenceFeatures features, ListHints hints, float weight) {
    for (Document document : documents) {
      DocumentWords words = new DocumentWords(document.tokens());
      for (Sentence sentence : document.sentences()) {
        Example example = new Example();
        example.tokens = sentence.tokens();
        example.words = words;
        example.labels = sentence.labels();
        example.weight = weight;
        example.hints = hints.of(sentence.tokens());
        features.of(sentence.tokens(), example.hints, words);
        example.own = new int[example.labels.length][];
        for (int i = 0; i < example.own.length; i++) {
          example.own[i] = ids.of(features.at(i));
        }
        examples.add(example);
      }
    }
  }

  /** Learns. */
  TrainedWeights train(SentenceFeatures features) {
    ids.forgetRare(atLeast, examples.stream().map(e -> e.own).toList());
    weights = new float[ids.size() * Label.COUNT];
    sums = new double[weights.length];
    stamps = new int[weights.length];
    Random random = new Random(SEED);
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int e : order) {
        learn(examples.get(e), features);
        step++;
      }
    }
    for (int k = 0; k < weights.length; k++) {
      sums[k] += (double) weights[k] * (step - stamps[k]);
    }
    return new TrainedWeights(ids.keys(), sums, step);
  }

  private void learn(Example example, SentenceFeatures features) {
    features.of(example.tokens, example.hints, example.words);
    int n = example.labels.length;
    int[] found = search(example, features);
    if (Arrays.equals(found, example.labels)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      int goldBefore = i > 0 ? example.labels[i - 1] : 0;
      int goldThat = i > 1 ? example.labels[i - 2] : 0;
      int before = i > 0 ? found[i - 1] : 0;
      int that = i > 1 ? found[i - 2] : 0;
      if (found[i] != example.labels[i]) {
        for (int f : example.own[i]) {
          update(f, example.labels[i], example.weight);
          update(f, found[i], -example.weight);
        }
      }
      if (found[i] != example.labels[i] || before != goldBefore || that != goldThat) {
        for (int t = 0; t < SentenceFeatures.TEMPLATES; t++) {
          update(
              ids.ofHistory(features.history(t, i, goldBefore, goldThat), this::room),
              example.labels[i],
              example.weight);
          update(
              ids.ofHistory(features.history(t, i, before, that), this::room),
              found[i],
              -example.weight);
        }
      }
    }
  }

  private void room(int size) {
    if (size * Label.COUNT > weights.length) {
      int larger = Math.max(size * Label.COUNT, weights.length + weights.length / 4);
      weights = Arrays.copyOf(weights, larger);
      sums = Arrays.copyOf(sums, larger);
      stamps = Arrays.copyOf(stamps, larger);
    }
  }

  private void update(int feature, int label, float by) {
    if (feature < 0) {
      return;
    }
    int k = feature * Label.COUNT + label;
    sums[k] += (double) weights[k] * (step - stamps[k]);
    stamps[k] = step;
    weights[k] += by;
  }

  private record Path(Path before, int label, double score) {}

  private int[] search(Example example, SentenceFeatures features) {
    int n = example.labels.length;
    List<Path> best = List.of(new Path(null, 0, 0));
    float[] own = new float[Label.COUNT];
    float[] scores = new float[Label.COUNT];
    for (int i = 0; i < n; i++) {
      Arrays.fill(own, 0);
      for (int f : example.own[i]) {
        if (f >= 0) {
          add(own, f);
        }
      }
      Path[] next = new Path[beam];
      for (Path path : best) {
        System.arraycopy(own, 0, scores, 0, own.length);
        int that = path.before == null ? 0 : path.before.label;
        for (int t = 0; t < SentenceFeatures.TEMPLATES; t++) {
          int f = ids.find(features.history(t, i, path.label, that));
          if (f >= 0) {
            add(scores, f);
          }
        }
        for (int label = 0; label < Label.COUNT; label++) {
          if (Label.follows(path.label, label) && (i + 1 < n || !Label.leavesOpen(label))) {
            offer(next, path, label, path.score + scores[label]);
          }
        }
      }
      best = Arrays.stream(next).filter(p -> p != null).toList();
    }
    int[] found = new int[n];
    Path path = best.get(0);
    for (int i = n - 1; i >= 0; i--) {
      found[i] = path.label;
      path = path.before;
    }
    return found;
  }

  private void add(float[] scores, int feature) {
    int at = feature * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[label] += weights[at + label];
    }
  }

  private static void offer(Path[] best, Path before, int label, double score) {
    int at = best.length;
    while (at > 0 && (best[at - 1] == null || best[at - 1].score < score)) {
      at--;
    }
    if (at < best.length) {
      System.arraycopy(best, at, best, at + 1, best.length - at - 1);
      best[at] = new Path(before, label, score);
    }
  }
}
