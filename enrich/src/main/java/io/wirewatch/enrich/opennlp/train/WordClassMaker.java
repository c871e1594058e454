package io.wirewatch.enrich.opennlp.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts words into classes by exchange: each word in turn moves to the class where the likelihood of
 * a class bigram model of the text rises most, until few move (Martin, Liermann and Ney 1998).
 */
final class WordClassMaker {
  private static final int ROUNDS = 12;

  private final int classes;
  private final int[] classOf;
  private final int[][] successors;
  private final int[][] predecessors;
  private final int[] frequency;
  private final int[][] bigrams;
  private final int[] sizes;
  private final double[] xlogx;

  private WordClassMaker(int classes, int words, int[] frequency, int[][] next, int[][] previous) {
    this.classes = classes;
    this.frequency = frequency;
    this.successors = next;
    this.predecessors = previous;
    this.classOf = new int[words];
    this.bigrams = new int[classes][classes];
    this.sizes = new int[classes];
    long total = 0;
    for (int f : frequency) {
      total += f;
    }
    this.xlogx = new double[(int) Math.min(total + 2, 1 << 20)];
    for (int n = 2; n < xlogx.length; n++) {
      xlogx[n] = n * Math.log(n);
    }
  }

  /** Classes of all words that occur often enough. */
  static Map<String, Integer> classes(List<List<String>> sentences, int classes, int atLeast) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(s -> s.forEach(w -> counts.merge(w, 1, Integer::sum)));
    List<String> vocabulary =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= atLeast)
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> ids = new HashMap<>();
    vocabulary.forEach(w -> ids.put(w, ids.size()));
    WordClassMaker maker = of(sentences, classes, ids, vocabulary, counts);
    maker.exchange();
    Map<String, Integer> found = new TreeMap<>();
    for (int w = 0; w < vocabulary.size(); w++) {
      found.put(vocabulary.get(w), maker.classOf[w]);
    }
    return found;
  }

  private static WordClassMaker of(
      List<List<String>> sentences,
      int classes,
      Map<String, Integer> ids,
      List<String> vocabulary,
      Map<String, Integer> counts) {
    List<Map<Integer, Integer>> next = new ArrayList<>();
    List<Map<Integer, Integer>> previous = new ArrayList<>();
    for (int w = 0; w < vocabulary.size(); w++) {
      next.add(new TreeMap<>());
      previous.add(new TreeMap<>());
    }
    for (List<String> sentence : sentences) {
      for (int i = 1; i < sentence.size(); i++) {
        Integer a = ids.get(sentence.get(i - 1));
        Integer b = ids.get(sentence.get(i));
        if (a != null && b != null) {
          next.get(a).merge(b, 1, Integer::sum);
          previous.get(b).merge(a, 1, Integer::sum);
        }
      }
    }
    int[] frequency = vocabulary.stream().mapToInt(counts::get).toArray();
    WordClassMaker maker =
        new WordClassMaker(classes, vocabulary.size(), frequency, pairs(next), pairs(previous));
    maker.begin();
    return maker;
  }

  private static int[][] pairs(List<Map<Integer, Integer>> maps) {
    int[][] pairs = new int[maps.size()][];
    for (int w = 0; w < pairs.length; w++) {
      pairs[w] = new int[maps.get(w).size() * 2];
      int at = 0;
      for (Map.Entry<Integer, Integer> e : maps.get(w).entrySet()) {
        pairs[w][at++] = e.getKey();
        pairs[w][at++] = e.getValue();
      }
    }
    return pairs;
  }

  private void begin() {
    for (int w = 0; w < classOf.length; w++) {
      classOf[w] = w % classes;
      sizes[classOf[w]] += frequency[w];
    }
    for (int w = 0; w < classOf.length; w++) {
      for (int k = 0; k < successors[w].length; k += 2) {
        bigrams[classOf[w]][classOf[successors[w][k]]] += successors[w][k + 1];
      }
    }
  }

  private void exchange() {
    int[] after = new int[classes];
    int[] before = new int[classes];
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int w = 0; w < classOf.length; w++) {
        moved += exchange(w, after, before) ? 1 : 0;
      }
      if (moved * 200 < classOf.length) {
        return;
      }
    }
  }

  /** Takes a word out of its class and puts it where it fits best. */
  private boolean exchange(int w, int[] after, int[] before) {
    int own = classOf[w];
    int self = 0;
    int[] touched = new int[successors[w].length / 2 + predecessors[w].length / 2];
    int n = 0;
    for (int k = 0; k < successors[w].length; k += 2) {
      int v = successors[w][k];
      if (v == w) {
        self = successors[w][k + 1];
        continue;
      }
      int c = classOf[v];
      n = touch(touched, n, c, after, before);
      after[c] += successors[w][k + 1];
    }
    for (int k = 0; k < predecessors[w].length; k += 2) {
      int v = predecessors[w][k];
      if (v != w) {
        int c = classOf[v];
        n = touch(touched, n, c, after, before);
        before[c] += predecessors[w][k + 1];
      }
    }
    shift(own, touched, n, after, before, self, frequency[w], -1);
    int best = own;
    double bestGain = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < classes; c++) {
      double gain = gain(c, touched, n, after, before, self, frequency[w]);
      if (gain > bestGain + 1e-9) {
        bestGain = gain;
        best = c;
      }
    }
    shift(best, touched, n, after, before, self, frequency[w], 1);
    classOf[w] = best;
    for (int k = 0; k < n; k++) {
      after[touched[k]] = 0;
      before[touched[k]] = 0;
    }
    return best != own;
  }

  private static int touch(int[] touched, int n, int c, int[] after, int[] before) {
    if (after[c] == 0 && before[c] == 0) {
      touched[n++] = c;
    }
    return n;
  }

  private void shift(
      int c, int[] touched, int n, int[] after, int[] before, int self, int count, int sign) {
    for (int k = 0; k < n; k++) {
      int d = touched[k];
      bigrams[c][d] += sign * after[d];
      bigrams[d][c] += sign * before[d];
    }
    bigrams[c][c] += sign * self;
    sizes[c] += sign * count;
  }

  private double gain(int c, int[] touched, int n, int[] after, int[] before, int self, int count) {
    double gain = -2 * (entropy(sizes[c] + count) - entropy(sizes[c]));
    int within = self;
    for (int k = 0; k < n; k++) {
      int d = touched[k];
      if (d == c) {
        within += after[d] + before[d];
        continue;
      }
      gain += entropy(bigrams[c][d] + after[d]) - entropy(bigrams[c][d]);
      gain += entropy(bigrams[d][c] + before[d]) - entropy(bigrams[d][c]);
    }
    return gain + entropy(bigrams[c][c] + within) - entropy(bigrams[c][c]);
  }

  private double entropy(int n) {
    return n < xlogx.length ? xlogx[n] : n * Math.log(n);
  }
}
